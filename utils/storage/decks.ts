// The store of decks: what the reader chose about each.
import type { HybridTime } from '../domain/hybrid-clock.ts';
import { completed } from './completed.ts';
import type { Database } from './database.ts';
import type { DeckRow } from './schema.ts';

export function deckRows(database: Database): Promise<DeckRow[]> {
  return database.getAll('decks');
}

export async function setDeckOn(
  database: Database,
  id: string,
  isOn: boolean,
  timeAfter: (seen: HybridTime[]) => HybridTime,
): Promise<void> {
  const transaction = database.transaction('decks', 'readwrite', { durability: 'strict' });
  const before = await transaction.store.get(id);
  const time = timeAfter(before ? [before.time] : []);
  await completed(transaction, transaction.store.put({ ...before, id, isOn, time }));
}
