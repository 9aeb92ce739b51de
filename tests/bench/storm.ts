// What `npm run crash` has a page do until the browser is killed: it saves, edits, deletes, imports,
// exports, seals and upgrades, and the like with passages, one thing after the other by chance, and
// says of each when it is begun and when it is done. After the restart the same module tells what is there.
import { hybridTime } from '../../utils/domain/hybrid-clock.ts';
import { type Note, noteFrom } from '../../utils/domain/note.ts';
import { noteLine } from '../../utils/formats/journal-lines.ts';
import type { JournalRecord } from '../../utils/formats/journal-records.ts';
import { journalBytes } from '../../utils/formats/journal-writer.ts';
import { journalFile } from '../../utils/services/export-journal.ts';
import { dryRun, importJournal } from '../../utils/services/import-journal.ts';
import { deleteNote, editNote, saveNote } from '../../utils/services/notes.ts';
import { checkSearch } from '../../utils/services/search-check.ts';
import { system } from '../../utils/services/system.ts';
import { type Database, openDatabase } from '../../utils/storage/database.ts';
import { MIGRATIONS, type Migration } from '../../utils/storage/migrations.ts';
import { sealTail } from '../../utils/storage/sealing.ts';
import { passageDeeds, passagesThere } from './storm-passages.ts';

/** Something done: what the notes and passages that it touches hold once it is. One that is deleted has no text. */
export type Deed = { kind: string; texts: Record<string, string | null> };

export type Findings = {
  /** The words of every note and passage that is not deleted, by id. */
  texts: Record<string, string>;
  /** Notes of which a current wording is in no row of its own. */
  headless: number;
  /** Notes and passages of which the search would have told something else. */
  repaired: number;
};

const NAME = 'outward-storm';
const IMPORTED = 100;

/** A step as a later version might bring: it rewrites every note. */
const rewriting: Migration = async (_, transaction) => {
  for await (const cursor of transaction.objectStore('notes'))
    await cursor.update({ ...cursor.value });
};

/** The version that the database has: an upgrade may have been done and not been told of. */
async function versionNow(): Promise<number> {
  const known = (await indexedDB.databases()).find(({ name }) => name === NAME);
  return known?.version ?? MIGRATIONS.length;
}

function open(version: number): Promise<Database> {
  const later = Array.from({ length: version - MIGRATIONS.length }, () => rewriting);
  return openDatabase({ name: NAME, migrations: [...MIGRATIONS, ...later] });
}

const chance = (below: number) => Math.floor(Math.random() * below);
const quiet = {
  signal: new AbortController().signal,
  onProgress: () => {},
  onUnreadable: () => {},
};

/** A journal of new notes, as another install would export it. */
async function fileOfNew(count: number): Promise<{ file: Blob; notes: Record<string, string> }> {
  const notes: Record<string, string> = {};
  const records: JournalRecord[] = [];
  const install = `other-${crypto.randomUUID()}`;
  for (let at = 0; at < count; at += 1) {
    const text = `imported ${crypto.randomUUID()}`;
    const ids = { note: system.newId(), wording: system.newId() };
    const time = hybridTime(Date.now(), [], install);
    const now = { ...system.now(), dayBeginsAt: 0 };
    const { note, wording } = noteFrom({ text }, now, ids, { time, install });
    records.push(noteLine(note), { type: 'wording', value: wording });
    notes[note.id] = text;
  }
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const header = { made: new Date().toISOString() };
  for await (const chunk of journalBytes(header, records)) chunks.push(chunk.slice());
  return { file: new Blob(chunks), notes };
}

function save(database: Database, text: string) {
  const draft = { surface: 'popup', subject: '', day: '', instant: 0, text } as const;
  return saveNote(database, draft, system);
}

/** Does one thing after the other, for ever. `tell` is heard by the one who kills. */
export async function storm(
  tell: (what: 'begun' | 'done', deed: Deed) => Promise<void>,
): Promise<void> {
  let version = await versionNow();
  let database = await open(version);
  const known = await database.getAll('notes');
  const texts = new Map(known.filter(({ deleted }) => !deleted).map((note) => [note.id, note]));
  let imported: Awaited<ReturnType<typeof fileOfNew>> | undefined = await fileOfNew(IMPORTED);

  await tell('done', { kind: 'start', texts: {} });

  /** Told and heard before it is begun, and again when it is done. */
  async function deed(kind: string, texts: Deed['texts'], work: () => Promise<unknown>) {
    await tell('begun', { kind, texts });
    await work();
    await tell('done', { kind, texts });
  }

  const withPassages = await passageDeeds(database, deed);

  while (true) {
    if (chance(3) === 0) {
      await withPassages(database);
      continue;
    }
    const some = [...texts.values()][chance(texts.size)];
    const dice = chance(100);
    if (dice < 40 || some === undefined) {
      const text = `storm ${crypto.randomUUID()}`;
      await tell('begun', { kind: 'save', texts: {} });
      const note = await save(database, text);
      texts.set(note.id, note);
      await tell('done', { kind: 'save', texts: { [note.id]: text } });
    } else if (dice < 65) {
      const text = `edited ${crypto.randomUUID()}`;
      const parents = some.wordings.map(({ id }) => id);
      await deed('edit', { [some.id]: text }, async () => {
        const note = await editNote(database, { note: some.id, text, parents }, system);
        if (note) texts.set(some.id, note);
      });
    } else if (dice < 73) {
      texts.delete(some.id);
      await deed('delete', { [some.id]: null }, () => deleteNote(database, some.id, system));
    } else if (dice < 80 && imported) {
      const { file, notes } = imported;
      imported = undefined;
      const merging = { ...quiet, replace: false };
      await deed('import', notes, () => importJournal(database, file, system, merging));
    } else if (dice < 86) {
      await deed('backup', {}, () => backUpAndCompare(database));
    } else if (dice < 96) {
      await deed('seal', {}, () => sealTail(database, 1 + chance(200)));
    } else {
      version += 1;
      await deed('upgrade', {}, async () => {
        database.close();
        database = await open(version);
      });
    }
  }
}

/** What a backup holds is what is here, or this throws. */
async function backUpAndCompare(database: Database): Promise<void> {
  const { blob, leftOut } = await journalFile(database, system);
  const { new: added, changed } = await dryRun(database, blob, quiet);
  if (leftOut + added + changed > 0) throw new Error('The backup is not what is here');
}

/** What is there, and whether the search agrees with it. */
export async function findings(): Promise<Findings> {
  const database = await open(await versionNow());
  const { repaired } = await checkSearch(database, system);
  const all = await database.getAll('notes');
  const written = new Set(await database.getAllKeys('wordings'));
  const isWhole = (note: Note) => note.wordings.every(({ id }) => written.has(id));
  const there = all.filter(({ deleted }) => !deleted);
  const notes = Object.fromEntries(
    there.map(({ id, wordings: [current] }) => [id, current?.text ?? '']),
  );
  const texts = { ...notes, ...(await passagesThere(database)) };
  database.close();
  return { texts, headless: all.filter((note) => !isWhole(note)).length, repaired };
}
