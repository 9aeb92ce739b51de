// The store of wordings, read: every version of a note's words.
import type { Wording } from '../domain/note.ts';
import type { Database } from './database.ts';

export function wordingsOf(database: Database, note: string): Promise<Wording[]> {
  return database.getAllFromIndex('wordings', 'note', note);
}

/** How many wordings each of these notes has had. */
export async function wordingCounts(
  database: Database,
  notes: readonly string[],
): Promise<Map<string, number>> {
  const index = database.transaction('wordings').store.index('note');
  const counts = await Promise.all(notes.map((note) => index.count(note)));
  return new Map(notes.map((note, at) => [note, counts[at] ?? 0]));
}
