// The decks as the planning meets them: each thing that is asked of one is an index step.

import { rankOf } from '../domain/rank.ts';
import { DEFAULT_HALF_LIFE } from '../domain/returning.ts';
import type { ReturningShelf } from '../domain/returning-stream.ts';
import type { RingShelf } from '../domain/ring-stream.ts';
import type { Database } from '../storage/database.ts';
import { markOf } from '../storage/marks.ts';
import type { ThoughtRow } from '../storage/schema.ts';
import { lastShownAt } from '../storage/showings.ts';
import { thoughtAbove, thoughtAfterRank } from '../storage/thoughts.ts';
import { builtInThoughts, isBuiltIn, type Reading } from './built-in-decks.ts';

const placed = (row: ThoughtRow | undefined) => {
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

/** The passage of a book that comes first after a rank. */
export async function passageAfter(database: Database, deck: string, rank: number) {
  return placed(await thoughtAbove(database, deck, rank));
}

/** How soon the reader wants a thought back, in days; undefined for never. */
export async function halfLifeOf(database: Database, thought: string): Promise<number | undefined> {
  const mark = await markOf(database, thought);
  const days = mark?.halfLifeDays ?? DEFAULT_HALF_LIFE;
  return mark?.isHidden || days <= 0 ? undefined : days;
}

/** A deck of the reader's own whose thoughts return. */
export function returningShelf(database: Database, deck: string): ReturningShelf {
  return {
    async after(at) {
      const found = placed(await thoughtAbove(database, deck, at));
      return found && { thought: found.thought, at: found.rank };
    },
    lastShown: (thought) => lastShownAt(database, thought),
    halfLife: (thought) => halfLifeOf(database, thought),
  };
}

export async function isHidden(database: Database, thought: string): Promise<boolean> {
  return (await markOf(database, thought))?.isHidden === true;
}
