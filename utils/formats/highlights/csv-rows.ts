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
 * All rows with anything in them, the header's too, `most` at the most. Lines of
 * `text` must end in LF and it must not begin with a byte order mark.
 */
export function csvRows(
  text: string,
  separator: Separator,
  most = Number.POSITIVE_INFINITY,
): CsvRow[] {
  const rows: CsvRow[] = [];
  const lineAt = createLineCounter(text);
  let start = 0;
  Papa.parse<string[]>(text, {
    delimiter: separator,
    newline: '\n',
    worker: false,
    step({ data: fields, errors, meta }, parser) {
      const raw = text.slice(start, meta.cursor).replace(/\n$/, '');
      const line = lineAt(start);
      start = meta.cursor;
      if (fields.every((field) => field.trim() === '')) return;
      rows.push({ fields, isSound: errors.length === 0, line, raw });
      if (rows.length >= most) parser.abort();
    },
  });
  return rows;
}
