// How a thought comes back: its return is a day on its deck's own clock, which stands
// at the return of the thought shown last. See decision 0017.
import { DAY_MS } from './day.ts';
import { rankOf } from './rank.ts';

/** Days after which a thought has come back with odds of one half. */
export const HALF_LIVES = { soon: 7, later: 14, someday: 28 } as const;

export const DEFAULT_HALF_LIFE = HALF_LIVES.later;

/** A thought that was shown, by the wall, less long ago is not brought again by chance. */
export const REST_MS = 7 * DAY_MS;

/** No thought waits longer, so that none is forgotten. */
const LONGEST_IN_HALF_LIVES = 2;

const RANKS = 2 ** 52;

/** A number from 0 to 1, never 1, that follows from `seed` and `key`. */
export function chanceOf(seed: string, key: string): number {
  return rankOf(seed, key) / RANKS;
}

/**
 * The odds, 0 to 1, that a thought has come back so many days after it was shown: one half after a
 * half-life. Squared, so that it is unlikely right after the showing and likelier with each day.
 */
export function chanceOfReturn(days: number, halfLifeDays: number): number {
  if (days >= LONGEST_IN_HALF_LIVES * halfLifeDays) return 1;
  return days <= 0 ? 0 : 1 - 2 ** -((days / halfLifeDays) ** 2);
}

/** After how many days it comes back where chance falls on `u`, from 0 to 1: the inverse of `chanceOfReturn`. */
export function returnDelay(u: number, halfLifeDays: number): number {
  return halfLifeDays * Math.min(LONGEST_IN_HALF_LIVES, Math.sqrt(-Math.log2(1 - u)));
}

/** When a thought shown at `shown`, on its deck's clock, comes back. Always later. */
export function nextReturn(shown: number, seed: string, id: string, halfLifeDays: number): number {
  const delay = returnDelay(chanceOf(seed, `${id} ${shown}`), halfLifeDays);
  return shown + Math.max(delay, Number.EPSILON * Math.abs(shown), 1e-6);
}

/** When a thought that joins a deck, whose clock stands at `position`, comes for the first time. */
export function firstReturn(position: number, seed: string, id: string): number {
  return nextReturn(position, seed, id, DEFAULT_HALF_LIFE);
}
