// The thoughts of one deck: how many they are, and a page of them in their order.
import type { Database } from './database.ts';
import type { ThoughtRow } from './schema.ts';

/** The entries of a deck in the index `deckRank`. */
export function ranksOfDeck(deck: string): IDBKeyRange {
  return IDBKeyRange.bound([deck], [deck, Number.POSITIVE_INFINITY]);
}

/** How many thoughts a deck has: counted in the index, no row is read. */
export function thoughtCount(database: Database, deck: string): Promise<number> {
  return database.countFromIndex('thoughts', 'deckRank', ranksOfDeck(deck));
}

/** Where a page ended: its last rank, and how many of that rank have been given, since two thoughts may share one. */
export type DeckPlace = { rank: number; given: number };

export type DeckPage = {
  rows: ThoughtRow[];
  /** Where the next page begins; undefined after the last. */
  next: DeckPlace | undefined;
};

/** A page of a deck, at most `most` thoughts, in the order of their ranks, from its beginning or from `from` on. */
export async function deckPage(
  database: Database,
  deck: string,
  most: number,
  from?: DeckPlace,
): Promise<DeckPage> {
  const { rank, given = 0 } = from ?? {};
  const range =
    rank === undefined
      ? ranksOfDeck(deck)
      : IDBKeyRange.bound([deck, rank], [deck, Number.POSITIVE_INFINITY]);
  const index = database.transaction('thoughts').store.index('deckRank');
  // One more than is given, to know whether there are more.
  const found = (await index.getAll(range, most + given + 1)).slice(given);
  const rows = found.slice(0, most);
  const last = rows.at(-1);
  if (found.length <= most || last === undefined) return { rows, next: undefined };
  const alike = rows.filter((row) => row.rank === last.rank).length;
  const before = last.rank === rank ? given : 0;
  return { rows, next: { rank: last.rank, given: alike + before } };
}

/**
 * The last `most` thoughts of a deck in the order of their ranks, or the last of those
 * below `below`. Two steps and one request, since a step a row is slow.
 */
export async function deckEnd(
  database: Database,
  deck: string,
  most: number,
  below = Number.POSITIVE_INFINITY,
): Promise<ThoughtRow[]> {
  const index = database.transaction('thoughts').store.index('deckRank');
  const range = IDBKeyRange.bound([deck], [deck, below], false, Number.isFinite(below));
  const last = await index.openKeyCursor(range, 'prev');
  if (last === null) return [];
  const first = most > 1 ? await last.advance(most - 1) : last;
  const low = first ? first.key : [deck];
  const rows = await index.getAll(
    IDBKeyRange.bound(low, [deck, below], false, Number.isFinite(below)),
  );
  return rows.slice(-most);
}
