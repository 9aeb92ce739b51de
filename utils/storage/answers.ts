// The store of answers: what people said of a sensing, never changed once
// written; and the sensings that wait for one.
import type { LocalDay } from '../domain/day.ts';
import { answered, type DraftKey, type Note } from '../domain/note.ts';
import { searchRow } from '../domain/search-segment.ts';
import type { Answer } from '../domain/sensing.ts';
import { stamp } from './change-stamp.ts';
import { completed } from './completed.ts';
import type { Database } from './database.ts';

/**
 * Adds an answer to its sensing, whose head then carries it, and removes the
 * draft it was. `answerFor` is given the note as it stands. Undefined where the
 * note is no sensing, deleted or gone.
 */
export async function addAnswer(
  database: Database,
  id: string,
  answerFor: (note: Note, dayBeginsAt: unknown) => Answer,
  draft: DraftKey,
): Promise<Note | undefined> {
  const transaction = database.transaction(
    ['notes', 'answers', 'searchTail', 'drafts', 'settings'],
    'readwrite',
    { durability: 'strict' },
  );
  const [before, dayBegins] = await Promise.all([
    transaction.objectStore('notes').get(id),
    transaction.objectStore('settings').get('dayBeginsAt'),
  ]);
  if (before?.kind !== 'sensing' || before.deleted !== undefined || before.erased !== undefined)
    return undefined;
  const answer = answerFor(before, dayBegins?.value);
  const note = answered(before, answer);
  await completed(
    transaction,
    transaction.objectStore('answers').add(answer),
    transaction.objectStore('notes').put(note),
    transaction.objectStore('searchTail').put(searchRow(note)),
    transaction.objectStore('drafts').delete(draft),
    stamp(transaction, answer.time),
  );
  return note;
}

/**
 * The latest sensing of an earlier day that waits, up to the instant `now`, about
 * somebody who is not put away. One index step, and one more for each sensing of
 * today or about somebody put away.
 */
export async function latestWaiting(
  database: Database,
  now: number,
  today: LocalDay,
): Promise<Note | undefined> {
  const transaction = database.transaction(['notes', 'people']);
  const people = transaction.objectStore('people');
  const waits = transaction.objectStore('notes').index('waits');
  for await (const { value: note } of waits.iterate(IDBKeyRange.upperBound(now), 'prev')) {
    if (note.day >= today) continue;
    const person = await people.get(note.person ?? '');
    if (person && !person.isArchived) return note;
  }
  return undefined;
}

/** The sensings about a person, latest first, but for deleted ones. */
export async function sensingsOf(database: Database, person: string): Promise<Note[]> {
  const notes = await database.getAllFromIndex('notes', 'person', person);
  return notes
    .filter(({ kind, deleted }) => kind === 'sensing' && deleted === undefined)
    .sort((a, b) => b.instant - a.instant);
}
