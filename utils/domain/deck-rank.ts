// A thought's rank by the policy of its deck: see decision 0017.
import { type Rank, rankOf } from './rank.ts';
import { firstReturn } from './returning.ts';

/** Each once round, in order, or as chance brings them back. */
export type DeckPolicy = 'ring' | 'inOrder' | 'returning';

/** Where a thought joins its deck. */
export type Joining = {
  seed: string;
  /** Where the deck's clock stands, for one whose thoughts return. */
  position: number;
  /** Its place from 0, for one that is read in order. */
  place: number;
};

/** The rank with which a thought joins a deck of this policy. */
export function rankInDeck(policy: DeckPolicy, id: string, joining: Joining): Rank {
  if (policy === 'ring') return rankOf(joining.seed, id);
  return policy === 'inOrder' ? joining.place : firstReturn(joining.position, joining.seed, id);
}
