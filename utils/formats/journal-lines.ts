// The lines of a journal file, 'Outward journal, JSON Lines': header,
// records, trailer; each made and understood here. docs/journal-format.md tells
// of the format; https://jsonlines.org of its lines.
import * as v from 'valibot';
import { noteRecord } from '../domain/merge.ts';
import type { Note } from '../domain/note.ts';
import type { RecordProblem } from './journal-problem.ts';
import { type JournalRecord, journalRecord } from './journal-records.ts';

export const JOURNAL_FORMAT = 'outward-journal';
/** Raised with every change of what a record may hold. */
export const JOURNAL_VERSION = 3;
/** What was added since stands in no older file; all that an older one holds is still read. */
const VERSIONS = [1, 2, 3] as const;

/**
 * The longest line, in bytes. The longest record is a chapter: of a long novel that has
 * none, the whole. 'War and Peace' has six million bytes in Russian.
 */
export const LINE_MAX_BYTES = 16_777_216;

/** The longest first line: far more than any header, and soon read of what is no journal. */
export const HEADER_MAX_BYTES = 1_048_576;

const header = v.strictObject({
  format: v.literal(JOURNAL_FORMAT),
  version: v.picklist(VERSIONS),
  made: v.pipe(v.string(), v.isoTimestamp()),
  seed: v.exactOptional(v.string()),
});

/** When the file was made (ISO 8601), and the reader's seed, so that another machine shows the same. */
export type JournalHeader = { made: string; seed?: string };

export type Parsed<Value> = { value: Value } | { problem: RecordProblem };

export function headerLine({ made, seed }: JournalHeader): string {
  const whole = { format: JOURNAL_FORMAT, version: JOURNAL_VERSION, made, seed };
  return `${JSON.stringify(whole)}\n`;
}

export function recordLine({ type, value }: JournalRecord): string {
  return `${JSON.stringify({ type, value })}\n`;
}

/** @param sha256 of all bytes before this line, 64 digits */
export function trailerLine(count: number, sha256: string): string {
  return `${JSON.stringify({ type: 'end', count, sha256 })}\n`;
}

/** The record of a note: its head without the current words and the answer, which follow from their own records. */
export function noteLine(note: Note): JournalRecord {
  return { type: 'note', value: noteRecord(note) };
}

function parsedJson(line: string): Parsed<unknown> {
  try {
    return { value: JSON.parse(line) };
  } catch {
    return { problem: { reason: 'bad-json' } };
  }
}

const FIELD_MAX_LENGTH = 80;

function checked<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): Parsed<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return { value: result.output };
  const field = v.getDotPath(result.issues[0])?.slice(0, FIELD_MAX_LENGTH);
  return { problem: { reason: 'bad-record', ...(field && { detail: field }) } };
}

/** The first line as a header. A line that is another format's, or a newer version's, is told as that. */
export function parsedHeader(line: string): Parsed<JournalHeader> {
  const json = parsedJson(line);
  const claimed = ('value' in json && json.value) as { format?: unknown; version?: unknown } | null;
  if (!claimed || claimed.format !== JOURNAL_FORMAT) {
    return { problem: { reason: 'other-format' } };
  }
  if (typeof claimed.version === 'number' && claimed.version > JOURNAL_VERSION) {
    return { problem: { reason: 'newer-version', detail: String(claimed.version) } };
  }
  const parsed = checked(header, claimed);
  if ('problem' in parsed) return parsed;
  const { made, seed } = parsed.value;
  return { value: { made, ...(seed !== undefined && { seed }) } };
}

/** A line after the first: a record, or 'end' where it says that it is the trailer. */
export function parsedLine(line: string): Parsed<JournalRecord | 'end'> {
  const json = parsedJson(line);
  if ('problem' in json) return json;
  const isEnd = (json.value as { type?: unknown } | null)?.type === 'end';
  return isEnd ? { value: 'end' } : checked(journalRecord, json.value);
}
