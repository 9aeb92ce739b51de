// Reading notes by when they were written.
import type { LocalDay } from '../domain/day.ts';
import type { Note } from '../domain/note.ts';
import type { Database } from './database.ts';

const isThere = (note: Note) => note.deleted === undefined;

/** The notes of a local day, latest first. */
export async function notesOfDay(database: Database, day: LocalDay): Promise<Note[]> {
  const notes = await database.getAllFromIndex('notes', 'day', day);
  return notes.filter(isThere).sort((a, b) => b.instant - a.instant);
}

/** The notes of a month-and-day in any year, latest first. */
export async function notesOfMonthDay(database: Database, monthDay: string): Promise<Note[]> {
  const notes = await database.getAllFromIndex('notes', 'monthDay', monthDay);
  return notes.filter(isThere).sort((a, b) => b.instant - a.instant);
}

/** The instant of the oldest note, deleted ones too. One index step. */
export async function oldestInstant(database: Database): Promise<number | undefined> {
  const cursor = await database.transaction('notes').store.index('instant').openKeyCursor();
  return cursor?.key;
}

/** The last note at or before each instant, but for deleted ones. An index step each. */
export async function notesUpTo(database: Database, instants: readonly number[]): Promise<Note[]> {
  const index = database.transaction('notes').store.index('instant');
  const cursors = await Promise.all(
    instants.map((instant) => index.openCursor(IDBKeyRange.upperBound(instant), 'prev')),
  );
  const found = cursors.flatMap((cursor) => cursor?.value ?? []).filter(isThere);
  return [...new Map(found.map((note) => [note.id, note])).values()];
}
