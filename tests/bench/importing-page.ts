// What the bench of importing runs within a page: the very service of the library's page.
import { zipSync } from 'fflate';

export { createChanges } from '../../utils/services/changes.ts';
export { createStore } from '../../utils/services/store.ts';
export { system } from '../../utils/services/system.ts';
export { createTakingIn } from '../../utils/services/taking-in.ts';
export { openDatabase } from '../../utils/storage/database.ts';

const WORDS =
  'oar boat river stone morning window bread listen another far near home light answer'.split(' ');

/** Twenty-odd words that come together once. */
function sentence(at: number): string {
  const words = Array.from(
    { length: 22 },
    (_, word) => WORDS[(at * 7 + word * word + (at >> (word % 16))) % WORDS.length],
  );
  return `${words.join(' ')} ${at}.`;
}

const clipping = (at: number) =>
  [
    `The Long Row ${at % 50} (Ada Wherry)`,
    `- Your Highlight on page ${at} | Location ${at * 20}-${at * 20 + 3} | Added on Thursday, August 22, 2024 7:01:04 PM`,
    '',
    sentence(at),
    '==========',
    '',
  ].join('\r\n');

/** A file of so many clippings, each other words. */
export function clippingsOf(count: number): File {
  const chunks: string[] = [];
  for (let from = 0; from < count; from += 1000) {
    const size = Math.min(1000, count - from);
    chunks.push(Array.from({ length: size }, (_, at) => clipping(from + at)).join(''));
  }
  return new File(chunks, 'My Clippings.txt');
}

/** A file of clippings of about so many bytes. */
export function clippingsOfSize(bytes: number): File {
  return clippingsOf(Math.round((bytes / clippingsOf(1000).size) * 1000));
}

const PARAGRAPHS = 400;

function chapterOf(index: number): string {
  const paragraphs = Array.from(
    { length: PARAGRAPHS },
    (_, at) => `<p>${sentence(index * PARAGRAPHS + at)}</p>`,
  );
  return `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>${index}</title></head><body><h1>Part ${index}</h1>${paragraphs.join('\n')}</body></html>`;
}

/** An EPUB 3 of about so many bytes, not compressed: all of them are words. */
export function epubOfSize(bytes: number): File {
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const count = Math.max(1, Math.round(bytes / bytesOf(chapterOf(1)).length));
  const all = Array.from({ length: count }, (_, index) => index);
  const items = all.map(
    (at) => `<item id="c${at}" href="c${at}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const spine = all.map((at) => `<itemref idref="c${at}"/>`);
  const files: Record<string, Uint8Array> = {
    mimetype: bytesOf('application/epub+zip'),
    'META-INF/container.xml': bytesOf(
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    ),
    'book.opf': bytesOf(
      `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">bench</dc:identifier><dc:title>The Long Row of ${count}</dc:title><dc:creator>Ada Wherry</dc:creator><dc:language>en</dc:language></metadata><manifest>${items.join('')}</manifest><spine>${spine.join('')}</spine></package>`,
    ),
  };
  for (const at of all) files[`c${at}.xhtml`] = bytesOf(chapterOf(at));
  return new File([zipSync(files, { level: 0 }) as Uint8Array<ArrayBuffer>], 'long-row.epub');
}
