// Quotes in two columns without a header: the words, and whose they are.
import { type CsvRow, csvRows, SEPARATORS, type Separator } from './csv-rows.ts';
import type { Found } from './found.ts';
import { createGathering } from './gathering.ts';
import { plainText } from './plain-text.ts';
import { webAddress } from './web-address.ts';

/** In UTF-16 code units: what is looked at to tell the format. */
const SAMPLE_LENGTH = 65_536;
const SAMPLE_ROWS = 100;
const AUTHOR_MAX_LENGTH = 100;

/** A row of two columns as a table has them: after a comma in prose there is a space. */
function isQuoteRow({ fields, raw, isSound }: CsvRow): boolean {
  const [text = '', author = ''] = fields;
  if (!isSound || fields.length !== 2 || author.length > AUTHOR_MAX_LENGTH) return false;
  if (!/^\s*[\p{Lu}\p{Lt}\p{Lo}]/u.test(author) || !/\s/.test(text.trim())) return false;
  return raw.startsWith('"') || !/^\s/.test(author);
}

const meanLength = (texts: string[]) => texts.join('').length / Math.max(1, texts.length);

/** At least nine rows of ten are of two columns, the first of them the longer on the average. */
function isOfTwoColumns(rows: CsvRow[]): boolean {
  const quotes = rows.filter(isQuoteRow);
  const isOneInQuotes = quotes.length === 1 && rows[0]?.raw.startsWith('"');
  if (quotes.length < 2 && !isOneInQuotes) return false;
  const lengthOf = (column: number) => meanLength(quotes.map(({ fields }) => fields[column] ?? ''));
  return quotes.length >= rows.length * 0.9 && lengthOf(0) > lengthOf(1);
}

/** The first whole lines. */
function sampleOf(text: string): string {
  if (text.length <= SAMPLE_LENGTH) return text;
  return text.slice(0, Math.max(0, text.lastIndexOf('\n', SAMPLE_LENGTH)));
}

/** Quotes and their authors; undefined where the rows are not of two such columns. */
export function twoColumns(text: string): Found | undefined {
  const plain = plainText(text);
  const sample = sampleOf(plain);
  const separator = SEPARATORS.find((one: Separator) =>
    isOfTwoColumns(csvRows(sample, one, SAMPLE_ROWS)),
  );
  if (separator === undefined) return undefined;
  const gathering = createGathering('quotes-csv');
  for (const row of csvRows(plain, separator)) {
    const [words = '', by = ''] = row.fields.map((field) => field.trim());
    const url = webAddress(by);
    const source = { ...(url && { url }), ...(by !== '' && !url && { author: by }) };
    if (!row.isSound || row.fields.length !== 2) gathering.addUnreadable('bad-row', row);
    else gathering.addPassage({ text: words, source }, () => row);
  }
  return gathering.found();
}
