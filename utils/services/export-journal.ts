// Exporting everything as one journal file.

import type { JournalRecord } from '../formats/journal-records.ts';
import { journalBytes } from '../formats/journal-writer.ts';
import type { Database } from '../storage/database.ts';
import { storedRecords } from '../storage/stored-records.ts';
import { identityOf } from './identity.ts';
import { reportError } from './report-error.ts';
import type { System } from './system.ts';

export const JOURNAL_TYPE = 'application/jsonl';

export type JournalFile = {
  blob: Blob;
  /** Records left out because no reader would take them: of a damaged database. */
  leftOut: number;
};

/**
 * The journal as of this moment, from one transaction. Chunks go into the Blob
 * as they are made, so that the browser and not the page holds them.
 */
export async function journalFile(database: Database, system: System): Promise<JournalFile> {
  const { seed } = await identityOf(database, system);
  const made = new Date(system.now().instant).toISOString();
  let leftOut = 0;
  const onRefused = (_: JournalRecord, problem: unknown) => {
    leftOut += 1;
    reportError('a record that cannot be exported', problem);
  };
  const records = storedRecords(database) as AsyncIterable<JournalRecord>;
  const parts: Blob[] = [];
  for await (const chunk of journalBytes({ made, seed }, records, { onRefused }))
    parts.push(new Blob([chunk]));
  return { blob: new Blob(parts, { type: JOURNAL_TYPE }), leftOut };
}

/** A name for the file by the reader's clock: 'outward-2026-11-23.jsonl'. */
export function journalFileName(day: string): string {
  return `outward-${day}.jsonl`;
}
