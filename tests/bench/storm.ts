// What `npm run crash` has a page do until the browser is killed: it saves, edits, deletes, imports,
// exports, seals and upgrades, one thing after the other by chance, and says of each when it is begun
// and when it is done. After the restart the same module tells what is there.

import { journalFile } from '../../utils/services/export-journal.ts';
import { dryRun, importJournal } from '../../utils/services/import-journal.ts';
import { deleteNote, editNote, saveNote } from '../../utils/services/notes.ts';
import { checkSearch } from '../../utils/services/search-check.ts';
import { system } from '../../utils/services/system.ts';
import { type Database, openDatabase } from '../../utils/storage/database.ts';
import { MIGRATIONS, type Migration } from '../../utils/storage/migrations.ts';
import { sealTail } from '../../utils/storage/search.ts';

/** Something done to the notes: what they hold once it is. A note deleted has no text. */
export type Deed = {
  of: number;
  kind: string;
  notes: Record<string, string | null>;
  version: number;
};

export type Findings = {
  /** The words of every note that is not deleted, by id. */
  notes: Record<string, string>;
  wordings: number;
  heads: number;
  checked: number;
  /** Notes of which the search would have told something else. */
  repaired: number;
};

const NAME = 'outward-storm';
const IMPORTED = 300;

/** A step as a later version might bring: it rewrites every note. */
const rewriting: Migration = async (_, transaction) => {
  for await (const cursor of transaction.objectStore('notes'))
    await cursor.update({ ...cursor.value });
};

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
  const name = `outward-other-${crypto.randomUUID()}`;
  const other = await openDatabase({ name });
  const notes: Record<string, string> = {};
  for (let at = 0; at < count; at += 1) {
    const text = `imported ${crypto.randomUUID()}`;
    notes[(await save(other, text)).id] = text;
  }
  const { blob } = await journalFile(other, system);
  other.close();
  indexedDB.deleteDatabase(name);
  return { file: blob, notes };
}

function save(database: Database, text: string) {
  const draft = { surface: 'popup', subject: '', day: '', instant: 0, text } as const;
  return saveNote(database, draft, system);
}

/** Does one thing after the other, for ever. `tell` is heard by the one who kills. */
export async function storm(
  from: number,
  tell: (what: 'begun' | 'done', deed: Deed) => void,
): Promise<void> {
  let version = from || MIGRATIONS.length;
  let database = await open(version);
  const known = await database.getAll('notes');
  const texts = new Map(known.filter(({ deleted }) => !deleted).map((note) => [note.id, note]));
  const ready = await fileOfNew(IMPORTED);
  let imported: typeof ready | undefined = ready;

  async function deed(
    kind: string,
    notes: Deed['notes'],
    work: () => Promise<unknown>,
    of: number,
  ) {
    tell('begun', { of, kind, notes, version });
    await work();
    tell('done', { of, kind, notes, version });
  }

  for (let of = 0; ; of += 1) {
    const some = [...texts.values()][chance(texts.size)];
    const dice = chance(100);
    if (dice < 40 || some === undefined) {
      const text = `storm ${crypto.randomUUID()}`;
      const note = await save(database, text);
      texts.set(note.id, note);
      tell('done', { of, kind: 'save', notes: { [note.id]: text }, version });
    } else if (dice < 65) {
      const text = `edited ${crypto.randomUUID()}`;
      const parents = some.wordings.map(({ id }) => id);
      await deed(
        'edit',
        { [some.id]: text },
        async () => {
          const note = await editNote(database, { note: some.id, text, parents }, system);
          if (note) texts.set(some.id, note);
        },
        of,
      );
    } else if (dice < 75) {
      texts.delete(some.id);
      await deed('delete', { [some.id]: null }, () => deleteNote(database, some.id, system), of);
    } else if (dice < 82 && imported) {
      const { file, notes } = imported;
      imported = undefined;
      await deed(
        'import',
        notes,
        () => importJournal(database, file, { ...quiet, replace: false }),
        of,
      );
    } else if (dice < 88) {
      await deed(
        'back up',
        {},
        async () => {
          const { blob, leftOut } = await journalFile(database, system);
          const { new: added, changed } = await dryRun(database, blob, quiet);
          if (leftOut + added + changed > 0) throw new Error('The backup is not what is here');
        },
        of,
      );
    } else if (dice < 97) {
      await deed('seal', {}, () => sealTail(database, 1 + chance(200)), of);
    } else {
      version += 1;
      await deed(
        'upgrade',
        {},
        async () => {
          database.close();
          database = await open(version);
        },
        of,
      );
    }
  }
}

/** What is there, and whether the search agrees with it. */
export async function findings(version: number): Promise<Findings> {
  const database = await open(version || MIGRATIONS.length);
  const { checked, repaired } = await checkSearch(database, system);
  const all = await database.getAll('notes');
  const wordings = await database.getAll('wordings');
  const written = new Set(wordings.map(({ id }) => id));
  const heads = all.filter((note) => note.wordings.every(({ id }) => written.has(id))).length;
  const there = all.filter(({ deleted }) => !deleted);
  const notes = Object.fromEntries(
    there.map(({ id, wordings: [current] }) => [id, current?.text ?? '']),
  );
  database.close();
  return { notes, wordings: wordings.length, heads: all.length - heads, checked, repaired };
}
