import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress, readHash } from '../../utils/domain/read-address.ts';

describe('readAddress', () => {
  it.each([
    ['', { deck: '' }],
    ['#', { deck: '' }],
    ['#my-book', { deck: 'my-book' }],
    ['#my-book/12', { deck: 'my-book', rank: 12 }],
    ['#my-book/0', { deck: 'my-book', rank: 0 }],
    ['#my-book/', { deck: 'my-book/' }],
    ['#my-book/twelve', { deck: 'my-book/twelve' }],
    ['#my-book/-1', { deck: 'my-book/-1' }],
    ['#a%2Fb/3', { deck: 'a/b', rank: 3 }],
    ['#%E0%A4%A', { deck: '%E0%A4%A' }],
  ])('reads %s', (hash, address) => {
    expect(readAddress(hash)).toEqual(address);
  });
});

describe('readHash', () => {
  it('leads to the same deck and passage, whatever its id is made of', () => {
    const text = fc.string({ unit: 'grapheme' });
    const ranks = fc.option(fc.nat(1e6), { nil: undefined });
    fc.assert(
      fc.property(text, ranks, (deck, rank) => {
        fc.pre(deck !== '');
        expect(readAddress(readHash(deck, rank))).toEqual({
          deck,
          ...(rank !== undefined && { rank }),
        });
      }),
    );
  });
});
