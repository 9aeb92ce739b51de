// The store of decks: what the reader chose about each.
import type { HybridTime } from '../domain/hybrid-clock.ts';
import { completed } from './completed.ts';
import type { Database } from './database.ts';
import { askToReplan } from './replanning.ts';
import type { DeckRow } from './schema.ts';

/** The rows of the decks that are there: those that were taken away are not. */
export async function deckRows(database: Database): Promise<DeckRow[]> {
  const rows = await database.getAll('decks');
  return rows.filter(({ removed }) => removed === undefined);
}

/** Whether a deck comes up. What comes is planned anew, whatever becomes of this page. */
export async function setDeckOn(
  database: Database,
  id: string,
  isOn: boolean,
  timeAfter: (seen: HybridTime[]) => HybridTime,
): Promise<void> {
  const stores: ('decks' | 'settings')[] = ['decks', 'settings'];
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  const decks = transaction.objectStore('decks');
  const before = await decks.get(id);
  const time = timeAfter(before ? [before.time] : []);
  const isPut = decks.put({ ...before, id, isOn, time });
  await completed(transaction, isPut, askToReplan(transaction));
}

/** Changes the row of a deck; one that has none is made. `change` leaves id and time alone. */
export async function changeDeck(
  database: Database,
  id: string,
  change: Partial<Omit<DeckRow, 'id' | 'time'>>,
  timeAfter: (seen: HybridTime[]) => HybridTime,
): Promise<void> {
  const transaction = database.transaction('decks', 'readwrite', { durability: 'strict' });
  const before = await transaction.store.get(id);
  const time = timeAfter(before ? [before.time] : []);
  await completed(
    transaction,
    transaction.store.put({ isOn: true, ...before, ...change, id, time }),
  );
}
