import { describe, expect, it } from 'vitest';
import { rankInDeck } from '../../utils/domain/deck-rank.ts';
import { rankOf } from '../../utils/domain/rank.ts';

const joining = { seed: 's', position: 100, place: 12 };

describe('rankInDeck', () => {
  it('is a place in the ring, in the order, or a return after the one at which the deck stands', () => {
    expect(rankInDeck('ring', 'a', joining)).toBe(rankOf('s', 'a'));
    expect(rankInDeck('inOrder', 'a', joining)).toBe(12);
    expect(rankInDeck('returning', 'a', joining)).toBeGreaterThan(100);
    expect(rankInDeck('returning', 'a', joining)).toBeLessThan(200);
  });
});
