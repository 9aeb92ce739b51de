import { describe, expect, it } from 'vitest';
import { standsAt } from '../../utils/domain/book-place.ts';

describe('standsAt', () => {
  it('is before the first passage where nothing was read', () => {
    expect(standsAt(undefined, [])).toBe(-1);
  });

  it('is the furthest passage that new tabs have shown', () => {
    const shown = [
      { rank: 3, instant: 10 },
      { rank: 5, instant: 30 },
      { rank: 4, instant: 20 },
    ];
    expect(standsAt(undefined, shown)).toBe(5);
    expect(standsAt({ rank: 4, instant: 15 }, shown)).toBe(5);
  });

  it('is where the reader went back to, until a new tab goes on from there', () => {
    const before = [{ rank: 50, instant: 10 }];
    expect(standsAt({ rank: 12, instant: 20 }, before)).toBe(12);
    expect(standsAt({ rank: 12, instant: 20 }, [...before, { rank: 13, instant: 30 }])).toBe(13);
  });
});
