// Packs the words of a language for the build (utils/domain/packed-words.ts).
import type { PackedWords } from '../../utils/domain/packed-words.ts';
import { swapping } from '../../utils/domain/short-letters.ts';
import type { Words } from '../../utils/messages/words.ts';
import { shortLetters } from './short-letters.ts';

/** Throws where a message has a name that is not among `names`: it would be lost. */
export function packedWords(names: readonly string[], words: Words): PackedWords {
  const unknown = Object.keys(words).filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`Messages without a name: ${unknown.join(', ')}`);
  const letters = shortLetters(
    Object.values(words).flatMap((text) => (typeof text === 'string' ? text : Object.values(text))),
  );
  const short = swapping(letters);
  const packed = (text: Words[string]): Words[string] =>
    typeof text === 'string'
      ? short(text)
      : Object.fromEntries(Object.entries(text).map(([form, one]) => [form, short(one)]));
  return {
    letters,
    texts: names.map((name) => {
      const text = Object.hasOwn(words, name) ? words[name] : undefined;
      return text === undefined ? null : packed(text);
    }),
  };
}
