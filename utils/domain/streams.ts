// Streams: what the next thought is drawn from. All decks that are walked as one ring are
// one; any other deck, and what the reader keeps, is one of its own.

import type { DeckPolicy } from './deck-rank.ts';
import type { Turn } from './ring.ts';
import type { Thought } from './thought.ts';

/** A deck that is on, and how it comes up. */
export type DeckChoice = {
  id: string;
  policy: DeckPolicy;
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

/** What was drawn, and the id of its stream. */
export type Drawn = Placed & { stream: string };
