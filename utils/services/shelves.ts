// Decks of the ring as the planning meets them: what is asked of one is an index step.

import { rankOf } from '../domain/rank.ts';
import type { RingShelf } from '../domain/ring-stream.ts';
import type { Database } from '../storage/database.ts';
import type { ThoughtRow } from '../storage/schema.ts';
import { thoughtAfterRank } from '../storage/thoughts.ts';
import { builtInThoughts, isBuiltIn, type Reading } from './built-in-decks.ts';

/** A stored thought as the streams want it: without what belongs to its row. */
export const placed = (row: ThoughtRow | undefined) => {
  if (row === undefined) return undefined;
  const { rank, id, deck, text, language, theme, lens, source } = row;
  const about = { ...(theme && { theme }), ...(lens && { lens }), ...(source && { source }) };
  return { thought: { id, deck, text, language, ...about }, rank };
};

/** A deck as one ring: built-in ones by their words, all others by the database. */
export async function ringShelf(
  database: Database,
  deck: string,
  reading: Reading,
): Promise<RingShelf> {
  if (!isBuiltIn(deck))
    return { after: async (rank) => placed(await thoughtAfterRank(database, deck, rank)) };
  const ranked = (await builtInThoughts(deck, reading))
    .map((thought) => ({ thought, rank: rankOf(reading.seed, thought.id) }))
    .sort((a, b) => a.rank - b.rank);
  return {
    after: async (rank) => ranked.find((thought) => thought.rank > rank) ?? ranked[0],
  };
}
