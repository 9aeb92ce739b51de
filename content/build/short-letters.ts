// Which letters of a language's texts are swapped with shorter ones (utils/domain/short-letters.ts).

/** What takes one byte, in a string of JSON as in a literal of a script: nothing of it is escaped. */
const SHORT = Array.from({ length: 0x7f - 0x20 }, (_, index) =>
  String.fromCharCode(0x20 + index),
).filter((letter) => !/["'`\\$ ]/.test(letter));

/** The pairs that `swapping` takes: the commonest long letter with the rarest short one, and so on. */
export function shortLetters(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const letter of texts.join('')) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const count = (letter: string) => counts.get(letter) ?? 0;
  const long = [...counts.keys()]
    .filter((letter) => letter > '\u007f' && letter.length === 1)
    .toSorted((a, b) => count(b) - count(a));
  const short = SHORT.toSorted((a, b) => count(a) - count(b));
  return long
    .flatMap((letter, index) => {
      const other = short[index];
      return other !== undefined && count(letter) > count(other) ? [letter + other] : [];
    })
    .join('');
}
