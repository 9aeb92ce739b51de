// Exporting everything as one journal file.

import type { JournalRecord } from '../formats/journal-records.ts';
import { journalBytes } from '../formats/journal-writer.ts';
import type { Database } from '../storage/database.ts';
import { storedRecords } from '../storage/stored-records.ts';
import { identityOf } from './identity.ts';
import { reportError } from './report-error.ts';
import type { System } from './system.ts';

const JOURNAL_TYPE = 'application/jsonl';

export type JournalFile = {
  blob: Blob;
  /** Records left out because no reader would take them: of a damaged database. */
  leftOut: number;
};

async function* withNotes(
  records: AsyncIterable<JournalRecord>,
  only: ReadonlySet<string>,
): AsyncGenerator<JournalRecord> {
  for await (const record of records) {
    const isOfThem =
      (record.type === 'note' && only.has(record.value.id)) ||
      (record.type === 'wording' && only.has(record.value.note)) ||
      record.type === 'person';
    if (isOfThem) yield record;
  }
}

/**
 * The journal as of this moment, from one transaction; with `only`, these notes,
 * their words, and people, and nothing else. Chunks go into the Blob
 * as they are made, so that the browser and not the page holds them.
 */
export async function journalFile(
  database: Database,
  system: System,
  only?: ReadonlySet<string>,
): Promise<JournalFile> {
  const { seed } = await identityOf(database, system);
  const made = new Date(system.now().instant).toISOString();
  let leftOut = 0;
  const onRefused = (_: JournalRecord, problem: unknown) => {
    leftOut += 1;
    reportError('a record that cannot be exported', problem);
  };
  const all = storedRecords(database) as AsyncIterable<JournalRecord>;
  const records = only ? withNotes(all, only) : all;
  const parts: Blob[] = [];
  for await (const chunk of journalBytes({ made, seed }, records, { onRefused }))
    parts.push(new Blob([chunk]));
  return { blob: new Blob(parts, { type: JOURNAL_TYPE }), leftOut };
}
