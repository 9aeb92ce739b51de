// Writing a journal file, chunk by chunk.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { encodedChunks } from './chunks.ts';
import { createJournalChecks } from './journal-checks.ts';
import {
  headerLine,
  type JournalHeader,
  LINE_MAX_BYTES,
  parsedLine,
  recordLine,
  trailerLine,
} from './journal-lines.ts';
import { FileProblem, type RecordProblem } from './journal-problem.ts';
import type { JournalRecord } from './journal-records.ts';

type Records = AsyncIterable<JournalRecord> | Iterable<JournalRecord>;

export type WriteOptions = {
  /** Told of each record that a reader would refuse; it is left out. Without this, such a record throws. */
  onRefused?: (record: JournalRecord, problem: RecordProblem) => void;
};

/** What a reader of this line would say against it. */
function lineProblem(line: string): RecordProblem | undefined {
  // JSON escapes lone surrogates, so no code unit takes more than three bytes.
  const isLong = line.length * 3 > LINE_MAX_BYTES;
  if (isLong && new TextEncoder().encode(line).length > LINE_MAX_BYTES) {
    return { reason: 'line-too-long' };
  }
  const parsed = parsedLine(line);
  return 'problem' in parsed ? parsed.problem : undefined;
}

/**
 * The bytes of a journal file in chunks of about 64 kB; the whole is never in
 * memory. Each note must come before its wordings. Whatever is written can be
 * read: each line is parsed as a reader would before it goes out.
 *
 * @throws FileProblem for a record that could not be read back, see `WriteOptions`
 */
export async function* journalBytes(
  header: JournalHeader,
  records: Records,
  { onRefused }: WriteOptions = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const problemOf = createJournalChecks();
  let count = 0;

  async function* lines() {
    yield headerLine(header);
    for await (const record of records) {
      const line = recordLine(record);
      const problem = lineProblem(line) ?? problemOf(record);
      if (problem && !onRefused) throw new FileProblem(count + 2, problem);
      if (problem) {
        onRefused?.(record, problem);
        continue;
      }
      count += 1;
      yield line;
    }
  }

  const digest = sha256.create();
  for await (const chunk of encodedChunks(lines())) {
    digest.update(chunk);
    yield chunk;
  }
  yield new TextEncoder().encode(trailerLine(count, bytesToHex(digest.digest())));
}
