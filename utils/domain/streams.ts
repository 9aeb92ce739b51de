// Streams: what the next thought is drawn from. All decks that are walked as one ring are
// one; any other deck, and what the reader keeps, is one of its own.

import type { Turn } from './ring.ts';
import type { Thought } from './thought.ts';

export type Policy = 'ring' | 'inOrder' | 'returning';

/** A deck that is on, and how it comes up. */
export type DeckChoice = {
  id: string;
  policy: Policy;
  /** Beside the 1 of the others. */
  weight: number;
  /** Of a book: one a day, by weight, or on its own page alone. */
  pace?: 'daily' | 'among' | 'page';
};

/** What the reader keeps comes up as a quarter of a deck, as long as nothing else is chosen. */
export const KEPT: DeckChoice = { id: 'kept', policy: 'returning', weight: 1 / 4 };

/** The round in which turns outside the ring stand: before all of the ring, so that none moves it. */
export const OUTSIDE = -1;

/** The decks that are walked as one ring, since nobody wished them to come up more often or less. */
export function commonRing(decks: readonly DeckChoice[]): string[] {
  return decks
    .filter(({ policy, weight }) => policy === 'ring' && weight === 1)
    .map(({ id }) => id);
}

/** An instant at which no thought rests: for when there is nothing else at all. */
export const WHENEVER = Number.POSITIVE_INFINITY;

/** A thought with the turn at which it comes. */
export type Placed = { thought: Thought; turn: Turn };

export type Stream = {
  id: string;
  weight: number;
  /** Its next thought, as of `instant`; undefined where there is none, or all that there are rest. At `WHENEVER` none rests. */
  next(instant: number): Promise<Placed | undefined>;
  /** Goes past what `next` gave, as shown at `instant`. */
  take(placed: Placed, instant: number): void;
};

/**
 * The stream on which chance falls, `u` from 0 to 1: each as often as its weight. `rest`, also
 * from 0 to 1, is what of the chance is left for another drawing. Undefined for none.
 */
export function drawn<Weighed extends { weight: number }>(
  streams: readonly Weighed[],
  u: number,
): { stream: Weighed; rest: number } | undefined {
  const weighty = streams.filter(({ weight }) => weight > 0);
  let left = u * weighty.reduce((sum, { weight }) => sum + weight, 0);
  for (const stream of weighty) {
    if (left < stream.weight) return { stream, rest: left / stream.weight };
    left -= stream.weight;
  }
  const stream = weighty.at(-1);
  return stream && { stream, rest: 0 };
}

/** What was drawn, and the id of its stream. */
export type Drawn = Placed & { stream: string };

/**
 * The next of all streams at `instant`. A stream that has nothing now leaves its chance
 * to the others, so that no weight brings a thought again too soon.
 */
export async function nextOf(
  streams: readonly Stream[],
  instant: number,
  u: number,
): Promise<Drawn | undefined> {
  let left = streams;
  let chance = u;
  while (true) {
    const found = drawn(left, chance);
    if (found === undefined) return undefined;
    const placed = await found.stream.next(instant);
    if (placed !== undefined) {
      found.stream.take(placed, instant);
      return { ...placed, stream: found.stream.id };
    }
    left = left.filter((other) => other !== found.stream);
    chance = found.rest;
  }
}
