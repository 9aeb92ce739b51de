// The words of the interface as the build packs them: every language has the same names, so that
// they are in the package once, and each language is its texts in their order, in short letters.
import { swapping } from './short-letters.ts';

/** A message, or its plural forms by their categories. */
type Message = string | Record<string, string>;

export type PackedWords = {
  /** As `swapping` takes them. */
  letters: string;
  /** In the order of the names; null where this language lacks a message. */
  texts: readonly (Message | null)[];
};

/** The words by their names, which stand in `names` with a space between them. */
export function unpackedWords(
  names: string,
  { letters, texts }: PackedWords,
): Record<string, Message> {
  const long = swapping(letters);
  const said = (text: Message): Message =>
    typeof text === 'string'
      ? long(text)
      : Object.fromEntries(Object.entries(text).map(([form, one]) => [form, long(one)]));
  return Object.fromEntries(
    names.split(' ').flatMap((name, place) => {
      const text = texts[place] ?? null;
      return text === null ? [] : [[name, said(text)]];
    }),
  );
}
