// Quotation marks round a whole quote, in the manners of many languages.

const PAIRS: [open: string, close: string][] = [
  ['“', '”'],
  ['„', '“'],
  ['„', '”'],
  ['”', '”'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['‘', '’'],
  ['‚', '‘'],
  ['"', '"'],
  ["'", "'"],
  ['״', '״'],
  ['「', '」'],
  ['『', '』'],
];

/** An apostrophe, or a gershayim: a mark within a word is no quotation mark. */
const WITHIN_WORDS = /(?<=\p{L})['’"״](?=\p{L})/gu;

/** Whether a pair that opens before `inside` closes behind it and not sooner. */
function isWhole(inside: string, open: string, close: string): boolean {
  const text = inside.replace(WITHIN_WORDS, '');
  if (open === close) return !text.includes(open);
  let depth = 0;
  for (const letter of text) {
    if (letter === open) depth += 1;
    else if (letter === close) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/**
 * The words without the marks round them, where these are a pair: '“A,” he said, “b.”'
 * keeps its own. A full stop behind the marks, as in Russian, stays at the end.
 */
export function withoutQuotationMarks(text: string): string {
  const [, quoted = text, stop = ''] = /^(.*[^.])(\.)$/su.exec(text) ?? [];
  const inside = quoted.slice(1, -1);
  const isQuoted = PAIRS.some(
    ([open, close]) =>
      quoted.length > 2 &&
      quoted.startsWith(open) &&
      quoted.endsWith(close) &&
      isWhole(inside, open, close),
  );
  return isQuoted ? inside.trim() + stop : text;
}
