// Notes by what they are about, each kind an index step: the thought, the person,
// or the note itself.
import type { Note } from '../domain/note.ts';
import type { NoteFilters } from '../domain/note-query.ts';
import type { Database } from './database.ts';

/** The ids of the notes that a question names, deleted ones too; undefined where it names none. */
export async function namedNotes(
  database: Database,
  { note, thought }: NoteFilters,
): Promise<ReadonlySet<string> | undefined> {
  if (note !== undefined) return new Set([note]);
  if (thought === undefined) return undefined;
  return new Set(await database.getAllKeysFromIndex('notes', 'thought', thought));
}

/** The notes that share a thought or a person, deleted ones too; none where `id` is absent. */
export async function notesSharing(
  database: Database,
  tie: 'thought' | 'person',
  id: string | undefined,
): Promise<Note[]> {
  return id === undefined ? [] : database.getAllFromIndex('notes', tie, id);
}
