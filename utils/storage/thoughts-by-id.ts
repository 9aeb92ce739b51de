// Many thoughts of the reader's decks at once, by their ids.
import type { Database } from './database.ts';
import type { ThoughtRow } from './schema.ts';

export async function thoughtsById(
  database: Database,
  ids: readonly string[],
): Promise<Map<string, ThoughtRow>> {
  const { store } = database.transaction('thoughts');
  const rows = await Promise.all(ids.map((id) => store.get(id)));
  return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
}
