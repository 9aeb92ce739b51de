// Thoughts of a deck that stand near a place in it: a few of very many.
import type { Rank } from '../domain/rank.ts';
import type { Thought } from '../domain/thought.ts';
import type { Database } from './database.ts';

/**
 * Up to `count` thoughts of a deck that is not built in: those that come after
 * `rank`, and where they are too few its first. Two index steps, however large it is.
 */
export async function thoughtsNear(
  database: Database,
  deck: string,
  rank: Rank,
  count: number,
): Promise<Thought[]> {
  const index = database.transaction('thoughts').store.index('deckRank');
  const after = IDBKeyRange.bound([deck, rank], [deck, Number.POSITIVE_INFINITY], true);
  const rows = await index.getAll(after, count);
  if (rows.length < count) {
    const before = IDBKeyRange.bound([deck], [deck, rank]);
    rows.push(...(await index.getAll(before, count - rows.length)));
  }
  return rows.map(({ rank: _, ...thought }) => thought);
}

/** The ids of the thoughts that the reader has hidden. */
export async function hiddenThoughts(database: Database): Promise<ReadonlySet<string>> {
  const marks = await database.getAll('marks');
  return new Set(marks.filter(({ isHidden }) => isHidden).map(({ thought }) => thought));
}
