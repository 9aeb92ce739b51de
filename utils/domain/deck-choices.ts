// What a reader can choose of a deck and of a thought: how it comes up, and how soon again.
import type { DeckPolicy } from './deck-rank.ts';

export const POLICIES = ['ring', 'inOrder', 'returning'] as const satisfies DeckPolicy[];

/** How often the thoughts of a deck come up beside those of another whose weight is 1. */
export const WEIGHTS = { seldom: 0.25, even: 1, often: 4 } as const;

export type WeightName = keyof typeof WEIGHTS;

export const WEIGHT_NAMES = ['seldom', 'even', 'often'] as const satisfies WeightName[];

/** The name that is nearest to a weight: as many times below it as above. */
export function weightName(weight: number): WeightName {
  if (weight < 0.5) return 'seldom';
  return weight > 2 ? 'often' : 'even';
}

export const PACES = ['daily', 'among', 'page'] as const;

export type Pace = (typeof PACES)[number];

/** In days; with 0 a thought does not come back by itself. */
export const HALF_LIVES = [7, 14, 28, 0] as const;
