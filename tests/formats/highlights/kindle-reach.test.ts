import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReach } from '../../../utils/formats/highlights/kindle-reach.ts';

describe('createReach', () => {
  it('finds what a search through all would find', () => {
    const range = fc
      .tuple(fc.nat(30), fc.nat(10))
      .map(([start, more]) => [start, start + more] as const);
    fc.assert(
      fc.property(fc.array(range), fc.nat(45), (ranges, place) => {
        const reach = createReach<number>(ranges.map(([start]) => start));
        for (const [index, [start, end]] of ranges.entries()) reach.add(start, end, index);
        const ends = ranges.flatMap(([start, end]) => (start <= place ? [end] : []));
        const found = reach.furthest(place);
        expect(found?.end).toBe(ends.length === 0 ? undefined : Math.max(...ends));
        if (found) expect(ranges[found.value]?.[1]).toBe(found.end);
      }),
    );
  });
});
