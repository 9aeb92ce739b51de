// Reading notes: the latest, those of a thought, those found.
import type { Note } from '../domain/note.ts';
import type { Database } from './database.ts';

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
