// Quotes as plain text: one a paragraph, and at its end behind a dash whose it is.
import { attributed } from './attribution.ts';
import type { Found } from './found.ts';
import { createGathering } from './gathering.ts';
import { plainText } from './plain-text.ts';
import { withoutQuotationMarks } from './quotation-marks.ts';
import { type TextBlock, textBlocks } from './text-blocks.ts';

/** An empty line, or one that is only drawn. */
const isParting = (line: string) => /^[\s*_=~#·•-]*$/u.test(line);

/** A page of HTML has quotes too, but they would come with its tags. */
const isPage = (text: string) => /^\s*<(?:!doctype|html|head|body|\?xml)\b/i.test(text);

/** How many paragraphs are looked at to tell the format. */
const SAMPLE_PARAGRAPHS = 200;

/** At least half of the first paragraphs say whose they are: a story does not, though it has dashes. */
function areQuotes(text: string): boolean {
  const sample: TextBlock[] = [];
  for (const block of textBlocks(text, isParting)) {
    if (sample.push(block) >= SAMPLE_PARAGRAPHS) break;
  }
  const told = sample.filter(({ lines }) => attributed(lines) !== undefined);
  return told.length > 0 && told.length * 2 >= sample.length;
}

/** The quotes of a text; undefined where it is another text. Lines stay as they are, and words without a source too. */
export function quotesText(text: string): Found | undefined {
  const plain = plainText(text);
  if (isPage(plain) || !areQuotes(plain)) return undefined;
  const gathering = createGathering('quotes-text');
  for (const { line, lines } of textBlocks(plain, isParting)) {
    const whole = lines.join('\n');
    const { text: words, source } = attributed(lines) ?? { text: whole, source: {} };
    const passage = { text: withoutQuotationMarks(words.trim()), source };
    gathering.addPassage(passage, () => ({ line, raw: whole }));
  }
  return gathering.found();
}
