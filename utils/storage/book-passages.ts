// The passages of a book in their order: the one before, the first of a chapter, how
// many there are. Index steps, however long the book.
import type { Rank } from '../domain/rank.ts';
import type { Database } from './database.ts';
import type { ThoughtRow } from './schema.ts';

const FIRST = Number.NEGATIVE_INFINITY;
const LAST = Number.POSITIVE_INFINITY;

function ranks(deck: string, from: Rank, to: Rank): IDBKeyRange {
  return IDBKeyRange.bound([deck, from], [deck, to]);
}

function inOrder(database: Database) {
  return database.transaction('thoughts').store.index('deckRank');
}

/** The last passage whose rank is below `rank`. */
export async function passageBefore(
  database: Database,
  deck: string,
  rank: Rank,
): Promise<ThoughtRow | undefined> {
  const below = IDBKeyRange.bound([deck, FIRST], [deck, rank], false, true);
  return (await inOrder(database).openCursor(below, 'prev'))?.value;
}

/** The passage of this rank; where it is there no longer the first after it, else the last of all. */
export async function passageAt(
  database: Database,
  deck: string,
  rank: Rank,
): Promise<ThoughtRow | undefined> {
  const found = await inOrder(database).get(ranks(deck, rank, LAST));
  return found ?? passageBefore(database, deck, LAST);
}

/** How many passages there are up to a rank, its own included: its number, counted from 1. */
export function countPassages(database: Database, deck: string, to: Rank = LAST): Promise<number> {
  return database.countFromIndex('thoughts', 'deckRank', ranks(deck, FIRST, to));
}

/**
 * The first passage of the chapter of this index, or of one after it where it has none.
 * Halves the book a step: eleven reads in one of 2,000 passages.
 */
export async function firstPassageFrom(
  database: Database,
  deck: string,
  chapter: number,
): Promise<ThoughtRow | undefined> {
  const isThere = ({ place }: ThoughtRow) => (place?.chapter ?? -1) >= chapter;
  const last = await passageBefore(database, deck, LAST);
  if (last === undefined || !isThere(last)) return undefined;
  const from = (rank: Rank) => inOrder(database).get(ranks(deck, rank, LAST));
  let low = 0;
  let high = Math.floor(last.rank);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const row = (await from(middle)) ?? last;
    if (isThere(row)) high = middle;
    else low = Math.floor(row.rank) + 1;
  }
  return from(low);
}
