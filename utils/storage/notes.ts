// The store of notes, and with it the wordings and the search rows that every
// change of a note must touch in the same transaction.
import { FOLD_VERSION, fold } from '../domain/fold.ts';
import type { HybridTime } from '../domain/hybrid-clock.ts';
import { type DraftKey, type Note, reworded, searchedText, type Wording } from '../domain/note.ts';
import type { Person } from '../domain/person.ts';
import type { Database } from './database.ts';
import type { SearchRow } from './schema.ts';

const STRICT = { durability: 'strict' } as const;

function searchRow(note: Note): SearchRow {
  return {
    note: note.id,
    instant: note.instant,
    foldVersion: FOLD_VERSION,
    folded: fold(searchedText(note)),
  };
}

export type NewNote = {
  note: Note;
  wording: Wording;
  /** The draft that becomes this note, removed with it. */
  draft: DraftKey;
  /** Whom it is about; the same name typed before is the same person. */
  person?: Person;
};

/** Stores a note with all that belongs to it, or nothing. Resolves when it is on the disk. */
export async function addNote(database: Database, added: NewNote): Promise<Note> {
  const transaction = database.transaction(
    ['notes', 'wordings', 'searchTail', 'drafts', 'people'],
    'readwrite',
    STRICT,
  );
  const people = transaction.objectStore('people');
  const known = added.person && (await people.index('foldedName').get(added.person.foldedName));
  const person = known ?? added.person;
  const note: Note = person ? { ...added.note, person: person.id } : added.note;
  await Promise.all([
    person && !known && people.add(person),
    transaction.objectStore('notes').add(note),
    transaction.objectStore('wordings').add(added.wording),
    transaction.objectStore('searchTail').put(searchRow(note)),
    transaction.objectStore('drafts').delete(added.draft),
    transaction.done,
  ]);
  return note;
}

/** Adds a wording to its note and removes the draft it was. `wordingFor` is given the note as it stands. Undefined where the note is gone. */
export async function addWording(
  database: Database,
  id: string,
  wordingFor: (note: Note) => Wording,
): Promise<Note | undefined> {
  const transaction = database.transaction(
    ['notes', 'wordings', 'searchTail', 'drafts'],
    'readwrite',
    STRICT,
  );
  const before = await transaction.objectStore('notes').get(id);
  if (before === undefined) return undefined;
  const wording = wordingFor(before);
  const note = reworded(before, wording);
  await Promise.all([
    transaction.objectStore('notes').put(note),
    transaction.objectStore('wordings').add(wording),
    transaction.objectStore('searchTail').put(searchRow(note)),
    transaction.objectStore('drafts').delete(['edit', id]),
    transaction.done,
  ]);
  return note;
}

/** Makes a note a tombstone, or with `deleted` undefined a note again. Its words stay for undo. */
export async function setDeleted(
  database: Database,
  id: string,
  deletion: (note: Note) => { instant: number; time: HybridTime } | undefined,
): Promise<Note | undefined> {
  const transaction = database.transaction(['notes', 'searchTail'], 'readwrite', STRICT);
  const before = await transaction.objectStore('notes').get(id);
  if (before === undefined) return undefined;
  const { deleted: _, ...rest } = before;
  const deleted = deletion(before);
  const note: Note = deleted ? { ...rest, deleted } : rest;
  const tail = transaction.objectStore('searchTail');
  await Promise.all([
    transaction.objectStore('notes').put(note),
    deleted ? tail.delete(id) : tail.put(searchRow(note)),
    transaction.done,
  ]);
  return note;
}

/** Up to `count` notes, latest first, after the note `after` of an earlier page. */
export async function latestNotes(
  database: Database,
  count: number,
  after?: Pick<Note, 'id' | 'instant'>,
): Promise<Note[]> {
  const range = after && IDBKeyRange.upperBound(after.instant);
  const notes: Note[] = [];
  const index = database.transaction('notes').store.index('instant');
  for await (const { value: note } of index.iterate(range, 'prev')) {
    const isPassed = after && note.instant === after.instant && note.id >= after.id;
    if (!isPassed && note.deleted === undefined) notes.push(note);
    if (notes.length >= count) break;
  }
  return notes;
}

/** The notes that answer a thought, latest first. */
export async function notesOnThought(database: Database, thought: string): Promise<Note[]> {
  const notes = await database.getAllFromIndex('notes', 'thought', thought);
  return notes.filter((note) => note.deleted === undefined).sort((a, b) => b.instant - a.instant);
}

/**
 * Up to `count` notes whose search row satisfies `isFound`, latest first.
 * Stops early, with what it has, when `signal` aborts.
 */
export async function notesFound(
  database: Database,
  isFound: (folded: string) => boolean,
  count: number,
  signal: AbortSignal,
): Promise<Note[]> {
  const transaction = database.transaction(['searchTail', 'notes']);
  const notes: Note[] = [];
  const rows = transaction.objectStore('searchTail').index('instant');
  for await (const { value: row } of rows.iterate(null, 'prev')) {
    if (signal.aborted || notes.length >= count) break;
    if (!isFound(row.folded)) continue;
    const note = await transaction.objectStore('notes').get(row.note);
    if (note !== undefined) notes.push(note);
  }
  return notes;
}
