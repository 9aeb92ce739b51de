// Whether words of an EPUB are locked: what META-INF/encryption.xml says of its files.
import { TEXT_FILE } from './book-files.ts';
import { childrenOf, elementsNamed, said, xmlTree } from './xml-tree.ts';

/**
 * Fonts are obfuscated so that they are not simply taken out, and hide no word:
 * IDPF's algorithm (EPUB 3.3, section 4.4) and Adobe's.
 */
const OBFUSCATION = /(?:idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/;
const NO_WORDS = /\.(?:otf|ttf|ttc|woff2?|odttf|jpe?g|png|gif|webp|svg|css|js|mp3|m4a|mp4|ogg)$/i;

/** Whether a file other than a font, a picture or the like is encrypted. `xml` is the file's text. */
export function hasEncryptedContent(xml: string): boolean {
  return elementsNamed(xmlTree(xml), 'encrypteddata').some((data) => {
    const method = childrenOf(data).find(({ name }) => name === 'encryptionmethod');
    const isObfuscated = OBFUSCATION.test((method && said(method, 'algorithm')) ?? '');
    return elementsNamed(data, 'cipherreference').some((reference) => {
      const path = said(reference, 'uri') ?? '';
      return TEXT_FILE.test(path) || !(isObfuscated || NO_WORDS.test(path));
    });
  });
}
