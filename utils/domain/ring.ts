// The ring: thoughts in the order of their ranks, walked round and round.
// A place in the walk is a turn. What was shown is told by its turn alone, never
// by a clock, so that a clock set back repeats nothing.
import type { Rank } from './rank.ts';

/** A place in the walk: which time round (from 0), and the rank within it. */
export type Turn = [round: number, rank: Rank];

export function compareTurns(a: Turn, b: Turn): number {
  return a[0] - b[0] || a[1] - b[1];
}

/** The first turn after `position` at which a thought of this rank stands. */
export function turnAfter(position: Turn | undefined, rank: Rank): Turn {
  if (position === undefined) return [0, rank];
  const [round, reached] = position;
  return rank > reached ? [round, rank] : [round + 1, rank];
}

/**
 * Whether a thought last shown at `lastShown` may be shown at `turn`: once a
 * whole round has gone by. So a thought that was painted out of its turn, when
 * no queue was there, is passed over once instead of coming twice in a round.
 */
export function isDue(turn: Turn, lastShown: Turn | undefined): boolean {
  return lastShown === undefined || compareTurns(lastShown, [turn[0] - 1, turn[1]]) <= 0;
}
