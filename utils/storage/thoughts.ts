// The store of thoughts: those of decks that are not built in.
import type { Rank } from '../domain/rank.ts';
import type { Database } from './database.ts';
import type { ThoughtRow } from './schema.ts';

/** The first thought of the deck whose rank is above `rank`, or the first of all. One or two index steps. */
export async function thoughtAfterRank(
  database: Database,
  deck: string,
  rank: Rank,
): Promise<ThoughtRow | undefined> {
  const index = database.transaction('thoughts').store.index('deckRank');
  const above = IDBKeyRange.bound([deck, rank], [deck, Number.POSITIVE_INFINITY], true);
  const ofDeck = IDBKeyRange.bound([deck], [deck, Number.POSITIVE_INFINITY]);
  return (await index.get(above)) ?? (await index.get(ofDeck));
}

/** The thought of the deck whose rank is the first above `rank`. One index step. */
export function thoughtAbove(
  database: Database,
  deck: string,
  rank: number,
): Promise<ThoughtRow | undefined> {
  const above = IDBKeyRange.bound([deck, rank], [deck, Number.POSITIVE_INFINITY], true);
  return database.getFromIndex('thoughts', 'deckRank', above);
}

export function thoughtById(database: Database, id: string): Promise<ThoughtRow | undefined> {
  return database.get('thoughts', id);
}
