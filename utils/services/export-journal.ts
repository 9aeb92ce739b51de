// Exporting everything as one journal file.

import type { NamesInExport } from '../domain/person.ts';
import type { JournalRecord } from '../formats/journal-records.ts';
import { journalBytes } from '../formats/journal-writer.ts';
import type { Database } from '../storage/database.ts';
import { storedRecords } from '../storage/stored-records.ts';
import { withNames } from './export-people.ts';
import { identityOf } from './identity.ts';
import { reportError } from './report-error.ts';
import type { System } from './system.ts';

const JOURNAL_TYPE = 'application/jsonl';

export type JournalFile = {
  blob: Blob;
  /** Records left out because no reader would take them: of a damaged database. */
  leftOut: number;
};

/** What a journal file holds. */
export type JournalChoice = {
  names: NamesInExport;
  /** These notes, their words and answers, and whom they are about; everything, where absent. */
  only?: { notes: ReadonlySet<string>; people: ReadonlySet<string> };
};

const EVERYTHING: JournalChoice = { names: 'whole' };

function isChosen(record: JournalRecord, { only }: JournalChoice): boolean {
  if (only === undefined) return true;
  if (record.type === 'note') return only.notes.has(record.value.id);
  if (record.type === 'person') return only.people.has(record.value.id);
  const isOfNote = record.type === 'wording' || record.type === 'answer';
  return isOfNote && only.notes.has(record.value.note);
}

async function* chosen(
  records: AsyncIterable<JournalRecord>,
  choice: JournalChoice,
): AsyncGenerator<JournalRecord> {
  for await (const record of records) {
    const told = isChosen(record, choice) ? withNames(record, choice.names) : undefined;
    if (told) yield told;
  }
}

/**
 * The journal as of this moment, from one transaction: everything, unless
 * something else is chosen. Chunks go into the Blob as they are made, so that
 * the browser and not the page holds them.
 */
export async function journalFile(
  database: Database,
  system: System,
  choice = EVERYTHING,
): Promise<JournalFile> {
  const { seed } = await identityOf(database, system);
  const made = new Date(system.now().instant).toISOString();
  let leftOut = 0;
  const onRefused = (_: JournalRecord, problem: unknown) => {
    leftOut += 1;
    reportError('a record that cannot be exported', problem);
  };
  const records = chosen(storedRecords(database) as AsyncIterable<JournalRecord>, choice);
  const parts: Blob[] = [];
  for await (const chunk of journalBytes({ made, seed }, records, { onRefused }))
    parts.push(new Blob([chunk]));
  return { blob: new Blob(parts, { type: JOURNAL_TYPE }), leftOut };
}
