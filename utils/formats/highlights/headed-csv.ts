// CSV whose first row names its columns: what Readwise exports and imports, and
// quotes as people keep them in tables.
import { type CsvRow, csvRows, SEPARATORS, type Separator } from './csv-rows.ts';
import type { Found } from './found.ts';
import { createGathering, type Gathering } from './gathering.ts';
import { plainText } from './plain-text.ts';
import {
  addFields,
  type FieldNames,
  fieldsBy,
  nameOf,
  QUOTE_NAMES,
  tagsIn,
} from './quote-fields.ts';

/** The names of its export, and those of its import. */
const READWISE_NAMES: FieldNames = {
  text: ['highlight'],
  author: ['book author', 'author'],
  work: ['book title', 'title'],
  url: ['url'],
  note: ['note'],
  tags: ['tags'],
  when: ['highlighted at', 'date'],
  location: ['location'],
  locationType: ['location type'],
};

/** Beside 'highlight', what a table of quotes would not have. */
const ONLY_READWISE = [
  'book title',
  'amazon book id',
  'highlighted at',
  'note',
  'location',
  'date',
];

type Header = {
  format: 'readwise-csv' | 'quotes-csv';
  separator: Separator;
  /** In their order; the first of two with one name counts. */
  columns: string[];
  /** Of the columns that are there. */
  names: FieldNames;
};

/** Longer than any header; a book in one line is not cut into columns. */
const HEADER_MAX_LENGTH = 5000;

/** The names that columns have, since a table of 100,000 rows would be asked for the others each time. */
function namesAmong(columns: string[], names: FieldNames): FieldNames {
  const there = Object.entries(names).map(([field, all]) => [
    field,
    all.filter((name) => columns.includes(name)),
  ]);
  return Object.fromEntries(there.filter(([, all]) => all?.length));
}

function headerBy(line: string, separator: Separator): Header | undefined {
  const [row] = csvRows(line, separator);
  if (!row?.isSound) return undefined;
  const columns = row.fields.map(nameOf);
  const has = (name: string) => columns.includes(name);
  if (has('highlight') && ONLY_READWISE.some(has)) {
    const names = namesAmong(columns, READWISE_NAMES);
    return { format: 'readwise-csv', separator, columns, names };
  }
  const names = namesAmong(columns, QUOTE_NAMES);
  const isOfQuotes = names.text !== undefined && Object.keys(names).length > 1;
  return isOfQuotes ? { format: 'quotes-csv', separator, columns, names } : undefined;
}

function headerOf(text: string): Header | undefined {
  const start = text.search(/\S/);
  const end = text.indexOf('\n', start);
  const line = text.slice(start, end === -1 ? undefined : end);
  if (start === -1 || line.length > HEADER_MAX_LENGTH) return undefined;
  for (const separator of SEPARATORS) {
    const header = headerBy(line, separator);
    if (header) return header;
  }
  return undefined;
}

function addRow(gathering: Gathering, { format, columns, names }: Header, row: CsvRow) {
  if (!row.isSound || row.fields.length !== columns.length) {
    return gathering.addUnreadable('bad-row', row);
  }
  const isReadwise = format === 'readwise-csv';
  const textNamed = (name: string) => row.fields[columns.indexOf(name)]?.trim();
  const { tags: line = '', ...fields } = fieldsBy(names, textNamed);
  const tags = tagsIn(line, isReadwise ? /,/ : /[,;]/);
  addFields(gathering, { ...fields, ...(tags && { tags }) }, () => row);
}

/**
 * What Readwise exports or imports, or a table of quotes; undefined where the first
 * line names no column of theirs. Columns may stand in any order, and others among
 * them; a row of another width than the header is unreadable.
 */
export function headedCsv(text: string): Found | undefined {
  const plain = plainText(text);
  const header = headerOf(plain);
  if (header === undefined) return undefined;
  const gathering = createGathering(header.format);
  const [, ...rows] = csvRows(plain, header.separator);
  for (const row of rows) addRow(gathering, header, row);
  return gathering.found();
}
