// Returns: the clock of a deck whose thoughts come back by themselves. See decision 0017.
import { rankOf } from './rank.ts';

/** How long, in days of the deck's clock, until a thought has come back with odds of one half. */
const HALF_LIFE_DAYS = 14;

const LONGEST_HALF_LIVES = 4;

/** The first return of a thought that is new to a deck which stands at `position`, in days of the deck's clock. */
export function firstReturn(position: number, seed: string, id: string): number {
  const chance = rankOf(seed, `${id} ${position}`) / 2 ** 52;
  const halfLives = Math.min(-Math.log2(1 - chance), LONGEST_HALF_LIVES);
  return position + HALF_LIFE_DAYS * halfLives;
}
