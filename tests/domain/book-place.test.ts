import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BookPlace, standsAt } from '../../utils/domain/book-place.ts';

const at = (rank: number, instant: number): BookPlace => ({ rank, instant });

const places = fc.record({ rank: fc.nat(5000), instant: fc.integer({ min: 0, max: 1e6 }) });

describe('standsAt', () => {
  it.each<[string, BookPlace | undefined, BookPlace[], number]>([
    ['before the first passage of a new book', undefined, [], -1],
    ['at the stored place', at(7, 100), [], 7],
    ['at the furthest shown, where no place is stored', undefined, [at(0, 5), at(2, 9)], 2],
    ['at what was shown after the place was set', at(7, 100), [at(8, 200), at(9, 300)], 9],
    ['at the furthest, not the latest', at(7, 100), [at(9, 200), at(8, 300)], 9],
    ['at the place, whatever was shown before it was set', at(3, 400), [at(8, 200), at(9, 300)], 3],
    ['at the place, where an earlier passage was shown late', at(30, 100), [at(4, 200)], 30],
    ['at the place, of what was shown in the same instant', at(3, 200), [at(8, 200)], 3],
  ])('stands %s', (_, place, showings, rank) => {
    expect(standsAt(place, showings)).toBe(rank);
  });

  it('follows from what was shown, in whatever order it is read', () => {
    fc.assert(
      fc.property(fc.option(places, { nil: undefined }), fc.array(places), (place, showings) => {
        const stands = standsAt(place, showings);
        expect(standsAt(place, showings.toReversed())).toBe(stands);
        expect(standsAt(place, [...showings, ...showings])).toBe(stands);
      }),
    );
  });

  it('is where the reader went last: a place set now is where the reader stands', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.array(places), (rank, showings) => {
        expect(standsAt(at(rank, 1e6), showings)).toBe(rank);
      }),
    );
  });

  it('never goes back by what is shown', () => {
    fc.assert(
      fc.property(places, fc.array(places), places, (place, showings, shown) => {
        const before = standsAt(place, showings);
        expect(standsAt(place, [...showings, shown])).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
