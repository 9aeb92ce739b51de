import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chanceOfReturn,
  firstReturn,
  HALF_LIVES,
  nextReturn,
  returnDelay,
} from '../../utils/domain/returning.ts';

describe('chanceOfReturn', () => {
  it('is nothing right after the showing, one half after a half-life, and never falls', () => {
    for (const halfLife of Object.values(HALF_LIVES)) {
      expect(chanceOfReturn(0, halfLife)).toBe(0);
      expect(chanceOfReturn(halfLife, halfLife)).toBeCloseTo(0.5);
      expect(chanceOfReturn(halfLife / 2, halfLife)).toBeLessThan(0.2);
      expect(chanceOfReturn(2 * halfLife, halfLife)).toBe(1);
    }
    fc.assert(
      fc.property(fc.double({ min: 0, max: 200, noNaN: true }), (days) => {
        expect(chanceOfReturn(days + 1, 14)).toBeGreaterThanOrEqual(chanceOfReturn(days, 14));
      }),
    );
  });
});

describe('returnDelay', () => {
  it('is the inverse of the chance, up to two half-lives', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.93, noNaN: true }), (u) => {
        expect(chanceOfReturn(returnDelay(u, 14), 14)).toBeCloseTo(u);
      }),
    );
    expect(returnDelay(1 - 2 ** -52, 7)).toBe(14);
  });
});

describe('nextReturn', () => {
  it('comes back within a half-life as often as not, and always later', () => {
    const returns = Array.from({ length: 4000 }, (_, index) =>
      nextReturn(100, 'a reader', `thought-${index}`, 7),
    );
    const soon = returns.filter((at) => at <= 107).length;
    expect(soon / returns.length).toBeGreaterThan(0.47);
    expect(soon / returns.length).toBeLessThan(0.53);
    expect(returns.every((at) => at > 100 && at <= 114)).toBe(true);
  });

  it('is the same for one seed, another for another', () => {
    expect(nextReturn(3, 'a', 'x', 7)).toBe(nextReturn(3, 'a', 'x', 7));
    expect(nextReturn(3, 'a', 'x', 7)).not.toBe(nextReturn(3, 'b', 'x', 7));
  });

  it('is later even where the clock of a deck has run on for very long', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), fc.string(), (shown, id) => {
        expect(nextReturn(shown, 'a', id, 7)).toBeGreaterThan(shown);
        expect(firstReturn(shown, 'a', id)).toBeGreaterThan(shown);
      }),
    );
  });
});
