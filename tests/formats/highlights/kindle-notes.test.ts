import { describe, expect, it } from 'vitest';
import { highlightsOfNotes } from '../../../utils/formats/highlights/kindle-notes.ts';
import type { Clipping } from '../../../utils/formats/highlights/kindle-resizes.ts';

const ranged = (at: number, start: number, end = start): Clipping => ({
  at,
  text: `${at}`,
  place: {},
  range: { start, end },
});

const holder = (note: Clipping, ...highlights: Clipping[]) =>
  highlightsOfNotes([note], highlights, highlights).get(note)?.text;

describe('highlightsOfNotes', () => {
  it('finds the one that ends there, before one that has it inside', () => {
    expect(holder(ranged(9, 15), ranged(1, 10, 20), ranged(2, 14, 15))).toBe('2');
    expect(holder(ranged(9, 15), ranged(1, 10, 20), ranged(2, 15, 16))).toBe('1');
    expect(holder(ranged(9, 10), ranged(1, 10, 11))).toBe('1');
    expect(holder(ranged(9, 21), ranged(1, 10, 20))).toBeUndefined();
  });

  it('finds the nearest in the file of several, the earlier of two', () => {
    expect(holder(ranged(5, 15), ranged(1, 14, 15), ranged(4, 15), ranged(6, 15))).toBe('4');
    expect(holder(ranged(5, 15), ranged(1, 14, 15), ranged(6, 15))).toBe('6');
    expect(holder(ranged(0, 15), ranged(1, 14, 15), ranged(6, 15))).toBe('1');
  });

  it('goes by page and time where there are no locations', () => {
    const timed = (at: number, page: string, when?: string) => ({
      at,
      text: `${at}`,
      place: { page },
      ...(when && { when }),
    });
    expect(holder(timed(2, '3', 'a'), timed(1, '3', 'a'), timed(0, '3', 'b'))).toBe('1');
    expect(holder(timed(2, '3', 'c'), timed(1, '3', 'a'))).toBeUndefined();
    expect(holder(timed(2, '3'), timed(1, '3'))).toBeUndefined();
  });
});
