// The rows of a CSV file with their places in it, as RFC 4180 has them: fields in
// quotes may hold line breaks, separators and doubled quotes.
import Papa from 'papaparse';
import { createLineCounter } from './line-counter.ts';

export const SEPARATORS = [',', ';', '\t'] as const;

export type Separator = (typeof SEPARATORS)[number];

export type CsvRow = {
  fields: string[];
  /** Whether its quotes are as RFC 4180 wants them; where they are not, fields may have run together. */
  isSound: boolean;
  /** Counted from 1. */
  line: number;
  /** As it stands in the file, without the line break at its end. */
  raw: string;
};

/**
 * Papa looks through the spaces at the end of a line once for each mark in it: without
 * this, megabytes of both would take hours. The look behind keeps the search itself linear.
 */
const LONG_BLANK = /(?<![^\S\n])[^\S\n]{1000,}/g;

/** How often the length of a text may be read again behind marks that never close: so work stays linear. */
const MOST_AGAIN = 4;

/**
 * All rows with anything in them, the header's too, `most` at the most. Lines of
 * `whole` must end in LF and it must not begin with a byte order mark. A thousand
 * spaces in a row, and more, are one. Where a mark opens and none closes, its line is
 * an unsound row, and the rest of the file is read as if it began there.
 */
export function csvRows(
  whole: string,
  separator: Separator,
  most = Number.POSITIVE_INFINITY,
): CsvRow[] {
  const text = whole.replace(LONG_BLANK, ' ');
  const rows: CsvRow[] = [];
  const lineAt = createLineCounter(text);
  let left = text.length * MOST_AGAIN;

  /** Adds rows from `from` on, and gives the place at which to go on. */
  function readFrom(from: number): number {
    let start = from;
    Papa.parse<string[]>(text.slice(from), {
      delimiter: separator,
      newline: '\n',
      worker: false,
      step({ data: fields, errors, meta }, parser) {
        const [line, end] = [lineAt(start), from + meta.cursor];
        const raw = text.slice(start, end).replace(/\n$/, '');
        const [first = ''] = raw.split('\n', 1);
        const isOpen = errors.some(({ code }) => code === 'MissingQuotes');
        if (isOpen && first !== raw && left > 0) {
          left -= raw.length;
          rows.push({ fields: [], isSound: false, line, raw: first });
          start += first.length + 1;
          return;
        }
        start = end;
        if (fields.every((field) => field.trim() === '')) return;
        rows.push({ fields, isSound: errors.length === 0, line, raw });
        if (rows.length >= most) parser.abort();
      },
    });
    return start;
  }

  let place = 0;
  while (place < text.length && rows.length < most) place = readFrom(place);
  return rows;
}
