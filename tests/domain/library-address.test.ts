import { describe, expect, it } from 'vitest';
import {
  DECKS_HASH,
  deckHash,
  KEPT_HASH,
  libraryAddress,
  searchHash,
} from '../../utils/domain/library-address.ts';

describe('libraryAddress', () => {
  it.each([
    ['', { view: 'decks' }],
    ['#', { view: 'decks' }],
    ['#something', { view: 'decks' }],
    ['#deck=', { view: 'decks' }],
    [DECKS_HASH, { view: 'decks' }],
    [KEPT_HASH, { view: 'kept' }],
    [deckHash('a&b=1'), { view: 'deck', deck: 'a&b=1' }],
    [searchHash('two words'), { view: 'search', query: 'two words' }],
    [searchHash('שלום '), { view: 'search', query: 'שלום ' }],
    [searchHash('  '), { view: 'decks' }],
  ])('reads %s', (hash, address) => {
    expect(libraryAddress(hash)).toEqual(address);
  });
});
