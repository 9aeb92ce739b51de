import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstWords } from '../../utils/domain/first-words.ts';

describe('firstWords', () => {
  it.each([
    ['  one two three ', 40, 'one two three'],
    ['one two three', 13, 'one two three'],
    ['one two three', 12, 'one two'],
    ['one two three', 7, 'one two'],
    ['one two three', 6, 'one'],
    ['unbreakable', 4, 'unbr'],
    ['שלום לכל העולם', 9, 'שלום לכל'],
    ['👩‍👩‍👧👩‍👩‍👧', 10, '👩‍👩‍👧'],
    ['', 5, ''],
  ])('of %j in %i code units are %j', (text, limit, words) => {
    expect(firstWords(text, limit)).toBe(words);
  });

  it('takes what it can of one letter that is longer than all there is room for', () => {
    expect(firstWords(`a${'\u0301'.repeat(50)}`, 10)).toBe(`a${'\u0301'.repeat(9)}`);
    expect(firstWords('👩‍👩‍👧', 1)).toBe('\ufffd');
  });

  it('is always a beginning, and never longer than the limit', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 60 }), (whole, limit) => {
        const words = firstWords(whole, limit);
        expect(words.length).toBeLessThanOrEqual(limit);
        if (words.isWellFormed() && !words.includes('\ufffd'))
          expect(whole.trim().startsWith(words)).toBe(true);
      }),
    );
  });
});
