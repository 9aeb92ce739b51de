// Writing notes: the head, its wordings and its search row change together, in
// one transaction, or not at all.
import {
  type Deletion,
  type DraftKey,
  type Note,
  reworded,
  type Wording,
  waiting,
  withDeletion,
} from '../domain/note.ts';
import type { Person } from '../domain/person.ts';
import { searchRow } from '../domain/search-segment.ts';
import { settingsFrom } from '../domain/stored-settings.ts';
import { stamp } from './change-stamp.ts';
import { completed } from './completed.ts';
import type { Database } from './database.ts';
import { personNamed } from './people.ts';

const STRICT = { durability: 'strict' } as const;

export type NewNote = {
  /** The note with its first wording, dated by the hour at which the reader's day begins. */
  noteFor(dayBeginsAt: number): { note: Note; wording: Wording };
  /** That hour, where it is known: what need not be read before the write makes it a third shorter. */
  dayBeginsAt?: number;
  /** The draft that becomes this note, removed with it. */
  draft: DraftKey;
  /** Whom it is about; the same name typed before is the same person. */
  person?: Person;
};

/** Stores a note with all that belongs to it, or nothing. Resolves when it is on the disk. */
export async function addNote(database: Database, added: NewNote): Promise<Note> {
  const transaction = database.transaction(
    ['notes', 'wordings', 'searchTail', 'drafts', 'people', 'settings'],
    'readwrite',
    STRICT,
  );
  const people = transaction.objectStore('people');
  // Read here and not before: a transaction of its own for it would cost as much as the write.
  const { dayBeginsAt } = added;
  const stored =
    dayBeginsAt === undefined && (await transaction.objectStore('settings').get('dayBeginsAt'));
  const known = added.person && (await personNamed(people, added.person.foldedName));
  const { note: dated, wording } = added.noteFor(
    dayBeginsAt ?? settingsFrom({ dayBeginsAt: stored ? stored.value : undefined }).dayBeginsAt,
  );
  const person = known ?? added.person;
  const note = waiting(person ? { ...dated, person: person.id } : dated);
  await completed(
    transaction,
    person && !known ? people.add(person) : undefined,
    transaction.objectStore('notes').add(note),
    transaction.objectStore('wordings').add(wording),
    transaction.objectStore('searchTail').put(searchRow(note)),
    transaction.objectStore('drafts').delete(added.draft),
    stamp(transaction, wording.time),
  );
  return note;
}

/** Adds a wording to its note and removes the draft it was. `wordingFor` is given the note as it stands. Undefined where the note is gone. */
export async function addWording(
  database: Database,
  id: string,
  wordingFor: (note: Note) => Wording,
): Promise<Note | undefined> {
  const transaction = database.transaction(
    ['notes', 'wordings', 'searchTail', 'drafts', 'settings'],
    'readwrite',
    STRICT,
  );
  const before = await transaction.objectStore('notes').get(id);
  if (before === undefined) return undefined;
  const wording = wordingFor(before);
  const note = reworded(before, wording);
  await completed(
    transaction,
    transaction.objectStore('notes').put(note),
    transaction.objectStore('wordings').add(wording),
    transaction.objectStore('searchTail').put(searchRow(note)),
    transaction.objectStore('drafts').delete(['edit', id]),
    stamp(transaction, wording.time),
  );
  return note;
}

/** Makes a note a tombstone, or a note again. Its words stay for undo. */
export async function setDeleted(
  database: Database,
  id: string,
  change: (note: Note) => Deletion,
): Promise<Note | undefined> {
  const transaction = database.transaction(
    ['notes', 'searchTail', 'settings'],
    'readwrite',
    STRICT,
  );
  const before = await transaction.objectStore('notes').get(id);
  if (before === undefined) return undefined;
  const deletion = change(before);
  const note = withDeletion(before, deletion);
  await completed(
    transaction,
    transaction.objectStore('notes').put(note),
    transaction.objectStore('searchTail').put(searchRow(note)),
    stamp(transaction, deletion.time),
  );
  return note;
}
