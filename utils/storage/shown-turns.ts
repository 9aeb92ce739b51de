// How far the ring is walked, as the showings tell.
import type { Turn } from '../domain/ring.ts';
import type { Database } from './database.ts';

async function lastTurn(
  database: Database,
  index: 'deckTurn' | 'thoughtTurn',
  owner: string,
): Promise<Turn | undefined> {
  const range = IDBKeyRange.bound([owner], [owner, [Number.POSITIVE_INFINITY]]);
  const cursor = await database
    .transaction('showings')
    .store.index(index)
    .openKeyCursor(range, 'prev');
  return cursor?.key[1];
}

/** The furthest turn at which a thought of the deck was shown. One index step. */
export function lastTurnOfDeck(database: Database, deck: string): Promise<Turn | undefined> {
  return lastTurn(database, 'deckTurn', deck);
}

/** The furthest turn at which the thought was shown. One index step. */
export function lastTurnOfThought(database: Database, thought: string): Promise<Turn | undefined> {
  return lastTurn(database, 'thoughtTurn', thought);
}

/** The id of the showing recorded last. One step. */
export async function latestShowing(database: Database): Promise<string | undefined> {
  return (await database.transaction('showings').store.openKeyCursor(null, 'prev'))?.key;
}
