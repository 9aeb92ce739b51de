// Reading the notes of a thought.
import type { Note } from '../domain/note.ts';
import type { Database } from './database.ts';

/** The notes that answer a thought, latest first. */
export async function notesOnThought(database: Database, thought: string): Promise<Note[]> {
  const notes = await database.getAllFromIndex('notes', 'thought', thought);
  return notes.filter((note) => note.deleted === undefined).sort((a, b) => b.instant - a.instant);
}
