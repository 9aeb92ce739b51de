// What the reader keeps, as one deck whose thoughts return: those of decks that do not
// return by themselves. They are as many as a hand has kept, so all are read at once.
import { firstReturn, nextReturn } from '../domain/returning.ts';
import type { Returning, ReturningShelf } from '../domain/returning-stream.ts';
import { KEPT } from '../domain/streams.ts';
import type { Thought } from '../domain/thought.ts';
import type { Database } from '../storage/database.ts';
import { keptMarks } from '../storage/kept-marks.ts';
import { lastReturnOf, lastShownAt } from '../storage/own-showings.ts';
import { thoughtById } from '../storage/thoughts.ts';
import { builtInThoughts, isBuiltIn, type Reading } from './built-in-decks.ts';
import { halfLifeOf } from './own-shelves.ts';

/** The latest of very many. */
const MOST = 1000;

export type KeptOptions = {
  reading: Reading;
  /** The decks whose thoughts are kept this way: on, and not returning by themselves. */
  decks: readonly string[];
  /** Where the clock of what is kept stands. */
  position: number;
};

/** Thoughts that stand below the clock, kept lately or passed over while they rested: they come next, in their order. */
function putForward(all: Returning[], position: number): Returning[] {
  return all.map((returning, index) =>
    returning.at > position ? returning : { ...returning, at: position + (index + 1) * 1e-6 },
  );
}

/** A function that finds a thought of any of `decks` by its id. */
async function finder(database: Database, { reading, decks }: Omit<KeptOptions, 'position'>) {
  const known = new Map<string, Thought>();
  for (const deck of decks.filter(isBuiltIn))
    for (const thought of await builtInThoughts(deck, reading)) known.set(thought.id, thought);
  return async (id: string): Promise<Thought | undefined> => {
    const row = known.has(id) ? undefined : await thoughtById(database, id);
    if (row === undefined || !decks.includes(row.deck)) return known.get(id);
    const { rank: _, ...thought } = row;
    return thought;
  };
}

export async function keptShelf(database: Database, options: KeptOptions): Promise<ReturningShelf> {
  const { seed } = options.reading;
  const marks = await keptMarks(database, MOST);
  const find = marks.length === 0 ? undefined : await finder(database, options);
  const all: Returning[] = [];
  for (const { thought: id } of marks) {
    const [thought, halfLife] = [await find?.(id), await halfLifeOf(database, id)];
    if (thought === undefined || halfLife === undefined) continue;
    const last = await lastReturnOf(database, KEPT.id, id);
    const at = last === undefined ? firstReturn(0, seed, id) : nextReturn(last, seed, id, halfLife);
    all.push({ thought, at });
  }
  const inOrder = (a: Returning, b: Returning) => a.at - b.at;
  const ahead = putForward(all.sort(inOrder), options.position).sort(inOrder);
  return {
    after: async (at) => ahead.find((returning) => returning.at > at),
    lastShown: (thought) => lastShownAt(database, thought),
    halfLife: (thought) => halfLifeOf(database, thought),
  };
}
