// Reading the latest notes, page after page.
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
