// Decks of the reader's own as the planning meets them: what is asked of one is an index step.
import { cutToFit } from '../domain/cut-text.ts';
import { DEFAULT_HALF_LIFE } from '../domain/returning.ts';
import type { ReturningShelf } from '../domain/returning-stream.ts';
import type { RingShelf } from '../domain/ring-stream.ts';
import type { Database } from '../storage/database.ts';
import { markOf } from '../storage/marks.ts';
import { lastShownAt } from '../storage/own-showings.ts';
import type { ThoughtRow } from '../storage/schema.ts';
import { thoughtAbove, thoughtAfterRank } from '../storage/thoughts.ts';

/** In UTF-16 code units: what a new tab shows of a passage, and what waits in the queue. */
const CARD_MAX_LENGTH = 2000;

function cardText(text: string): string {
  if (text.length <= CARD_MAX_LENGTH) return text;
  return cutToFit(text, (cut) => cut.length <= CARD_MAX_LENGTH);
}

/** A stored thought as the streams want it: without what belongs to its row. */
const placed = (row: ThoughtRow | undefined) => {
  if (row === undefined) return undefined;
  const { rank, id, deck, language, theme, lens, source, link } = row;
  const text = cardText(row.text);
  const about = {
    ...(theme && { theme }),
    ...(lens && { lens }),
    ...(source && { source }),
    ...(link && { link }),
  };
  return { thought: { id, deck, text, language, ...about }, rank };
};

/** A deck of the reader's own as one ring. */
export function ownRing(database: Database, deck: string): RingShelf {
  return { after: async (rank) => placed(await thoughtAfterRank(database, deck, rank)) };
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
