// The direction of a text by its letters, as `dir="auto"` finds it, and what keeps
// it where a text is drawn line by line.

export type Direction = 'ltr' | 'rtl';

const LETTER = /\p{L}/gu;
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u;
const MARKS = { ltr: '\u200E', rtl: '\u200F' } as const;

function directionOfLetter(letter: string): Direction {
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

/** The direction of the first letter; of a text without letters left to right. */
export function directionOf(text: string): Direction {
  return directionOfLetter(/\p{L}/u.exec(text)?.[0] ?? '');
}

/**
 * Lines of one paragraph that can be drawn each by itself. Where words of the other
 * direction go on over the end of a line, marks that are not seen hold the stops and
 * brackets at that end to them, as they would be in the whole paragraph (rule N1 of
 * the Unicode bidirectional algorithm).
 */
export function separateLines(lines: readonly string[], base: Direction): string[] {
  const letters = lines.map((line) => line.match(LETTER) ?? []);
  const goesOn = (at: number): string => {
    const before = letters[at]?.at(-1);
    const after = letters[at + 1]?.[0];
    if (before === undefined || after === undefined) return '';
    const direction = directionOfLetter(before);
    return direction !== base && directionOfLetter(after) === direction ? MARKS[direction] : '';
  };
  return lines.map((line, at) => `${at > 0 ? goesOn(at - 1) : ''}${line}${goesOn(at)}`);
}
