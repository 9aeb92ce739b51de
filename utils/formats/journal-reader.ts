// Reading a journal file as a stream: the first wrong line ends it, and only the
// trailer at its end says that the file was whole.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { FileProblemReason } from '../domain/file-problem.ts';
import { type ByteLine, createLineCutter } from './byte-lines.ts';
import { createJournalChecks } from './journal-checks.ts';
import {
  HEADER_MAX_BYTES,
  JOURNAL_FORMAT,
  type JournalHeader,
  LINE_MAX_BYTES,
  type Parsed,
  parsedHeader,
  parsedLine,
  trailerLine,
} from './journal-lines.ts';
import { FileProblem } from './journal-problem.ts';
import type { JournalRecord } from './journal-records.ts';

/** Ten times what 100,000 notes of 600 words weigh. */
export const FILE_MAX_BYTES = 4 * 1024 ** 3;

export type JournalLine = {
  /** Counted from 1, which is the header's. */
  line: number;
  record: JournalRecord;
};

export type OpenJournal = {
  header: JournalHeader;
  /** To be read once. The file is whole only if they come to their end without a FileProblem. */
  records: AsyncGenerator<JournalLine, void>;
};

type NumberedLine = ByteLine & { line: number; text: string };

const problem = (line: number, reason: FileProblemReason) => new FileProblem(line, { reason });

/**
 * The text of a line. A byte order mark at the very start is passed over, elsewhere
 * it is a character like others. NUL is no part of JSON and shows UTF-16 or a binary file.
 */
function decoded(decoder: TextDecoder, { bytes, isEnded }: ByteLine, line: number): string {
  try {
    const text = decoder.decode(bytes);
    if (line > 1) return text;
    if (!text.includes('\0')) return text.replace(/^\ufeff/, '');
  } catch {
    // Not UTF-8: told below, or the file was cut within a character.
    if (line > 1 && !isEnded) throw problem(line, 'truncated');
  }
  throw problem(line, 'not-text');
}

/** A picture has no lines, and a page of HTML may have one: there, say what it is rather than how long. */
function tooLong(line: number, bytes: Uint8Array): FileProblem {
  if (line > 1) return problem(line, 'line-too-long');
  return problem(line, bytes.includes(0) ? 'not-text' : 'other-format');
}

const longest = (line: number) => (line === 1 ? HEADER_MAX_BYTES : LINE_MAX_BYTES);

async function* numberedLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<NumberedLine> {
  const cutter = createLineCutter();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let line = 0;
  let total = 0;
  const numbered = (cut: ByteLine): NumberedLine => {
    line += 1;
    if (cut.bytes.length > longest(line)) throw tooLong(line, cut.bytes);
    return { ...cut, line, text: decoded(decoder, cut, line) };
  };
  for await (const chunk of chunks) {
    total += chunk.length;
    if (total > FILE_MAX_BYTES) throw problem(line + 1, 'too-large');
    for (const cut of cutter.lines(chunk)) yield numbered(cut);
    if (cutter.waitingBytes() <= longest(line + 1)) continue;
    throw tooLong(line + 1, (cutter.rest() as ByteLine).bytes);
  }
  const rest = cutter.rest();
  if (rest) yield numbered(rest);
}

/** What is parsed, or its problem thrown with the line; a line without an end was cut off. */
function soundValue<Value>({ line, isEnded }: NumberedLine, parsed: Parsed<Value>): Value {
  if ('value' in parsed && isEnded) return parsed.value;
  if (!isEnded && line > 1) throw problem(line, 'truncated');
  throw new FileProblem(line, 'problem' in parsed ? parsed.problem : { reason: 'truncated' });
}

function headerOf(first: NumberedLine | undefined): JournalHeader {
  if (first === undefined || first.text.trim() === '') throw problem(1, 'empty');
  const isCutHeader = !first.isEnded && first.text.startsWith(`{"format":"${JOURNAL_FORMAT}"`);
  if (isCutHeader) throw problem(1, 'truncated');
  return soundValue(first, parsedHeader(first.text));
}

/** The trailer must be letter for letter what a writer writes: else the file is not the one that was written. */
function checkTrailer(
  { line, text }: NumberedLine,
  count: number,
  digest: string,
  lineEnd: string,
) {
  if (text === trailerLine(count, digest).replace('\n', lineEnd)) return;
  const claimed = JSON.parse(text) as { count?: unknown; sha256?: unknown };
  if (claimed.count !== count) throw problem(line, 'wrong-count');
  if (claimed.sha256 !== digest) throw problem(line, 'wrong-digest');
  throw problem(line, 'bad-record');
}

async function* recordsOf(first: NumberedLine, lines: AsyncIterable<NumberedLine>) {
  const digest = sha256.create().update(first.bytes);
  const lineEnd = first.text.endsWith('\r\n') ? '\r\n' : '\n';
  const problemOf = createJournalChecks();
  let count = 0;
  let isOver = false;
  let line = 1;
  for await (const each of lines) {
    line = each.line;
    if (isOver) throw problem(line, 'after-end');
    const record = soundValue(each, parsedLine(each.text));
    if (record === 'end') {
      checkTrailer(each, count, bytesToHex(digest.digest()), lineEnd);
      isOver = true;
      continue;
    }
    const wrong = problemOf(record);
    if (wrong) throw new FileProblem(line, wrong);
    digest.update(each.bytes);
    count += 1;
    yield { line, record };
  }
  if (!isOver) throw problem(line + 1, 'truncated');
}

/**
 * Opens a journal file. Its bytes may come in any chunks, as from a Blob's
 * stream; about one chunk and the ids of the records are in memory at a time.
 * Nothing may be stored before `records` has come to its end: its last line
 * tells whether the bytes are those that were written.
 *
 * @throws FileProblem here for the header, and while `records` are read for the
 *   rest. An error of the source itself (a file that went away) passes through.
 */
export async function openJournal(chunks: AsyncIterable<Uint8Array>): Promise<OpenJournal> {
  const lines = numberedLines(chunks);
  try {
    const first = (await lines.next()).value as NumberedLine | undefined;
    const header = headerOf(first);
    return { header, records: recordsOf(first as NumberedLine, lines) };
  } catch (error) {
    await lines.return(undefined);
    throw error;
  }
}
