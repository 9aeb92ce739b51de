import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTurns, isDue, type Turn, turnAfter } from '../../utils/domain/ring.ts';

/** A reader who walks a ring of ranks and remembers what was shown. */
function createWalk(ranks: readonly number[], start: Turn | undefined) {
  const ring = ranks.toSorted((a, b) => a - b);
  const lastShown = new Map<number, Turn>();
  let position = start;
  let passedOver = 0;
  return {
    /** Shows the next thought that is due, and returns its rank. */
    step(): number {
      for (;;) {
        const reached = position?.[1] ?? -1;
        const rank = ring.find((other) => other > reached) ?? (ring[0] as number);
        const turn = turnAfter(position, rank);
        const wasDue = isDue(turn, lastShown.get(rank));
        position = turn;
        if (!wasDue) {
          passedOver += 1;
          continue;
        }
        lastShown.set(rank, turn);
        return rank;
      }
    },
    /** Shows a thought where the walk stands, out of its turn. */
    showOutOfTurn(rank: number): void {
      position ??= [0, rank];
      lastShown.set(rank, position);
    },
    passedOver: () => passedOver,
  };
}

const ranks = fc.uniqueArray(fc.nat({ max: 2 ** 30 }), { minLength: 1, maxLength: 40 });
const start = fc.option(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 2 ** 30 })), {
  nil: undefined,
});

describe('walking the ring', () => {
  it('repeats nothing until all have been shown, round after round, wherever it begins', () => {
    fc.assert(
      fc.property(ranks, start, (some, from) => {
        const walk = createWalk(some, from);
        const everyone = new Set(some);
        for (let round = 0; round < 3; round += 1) {
          expect(new Set(some.map(() => walk.step()))).toEqual(everyone);
        }
        expect(walk.passedOver()).toBe(0);
      }),
    );
  });

  it('passes over a thought that was shown out of its turn exactly once', () => {
    fc.assert(
      fc.property(ranks, start, fc.nat(100), fc.nat(100), (some, from, steps, pick) => {
        fc.pre(some.length > 1);
        const walk = createWalk(some, from);
        let last = -1;
        for (let step = 0; step < steps; step += 1) last = walk.step();
        const rest = some.filter((rank) => rank !== last);
        const spare = rest[pick % rest.length] as number;
        walk.showOutOfTurn(spare);

        const shown = Array.from({ length: some.length * 3 }, () => walk.step());
        const before = shown.slice(0, shown.indexOf(spare));
        const others = some.filter((rank) => rank !== spare);
        const isFirstOfAll = steps === 0 && from === undefined;
        expect(new Set(before)).toEqual(new Set(others));
        expect(walk.passedOver()).toBe(isFirstOfAll ? 0 : 1);
      }),
    );
  });

  it('lets a thought that joins between two others wait for its place, and moves none', () => {
    const walk = createWalk([10, 30], [0, 10]);
    const joined = createWalk([10, 20, 30], [0, 10]);
    expect([walk.step(), walk.step()]).toEqual([30, 10]);
    expect([joined.step(), joined.step(), joined.step()]).toEqual([20, 30, 10]);
  });
});

describe('turnAfter', () => {
  it.each([
    ['at the very beginning', undefined, 0, [0, 0]],
    ['further on in the round', [2, 10], 11, [2, 11]],
    ['the same rank once more: a round later', [2, 10], 10, [3, 10]],
    ['behind: a round later', [2, 10], 9, [3, 9]],
  ] as [string, Turn | undefined, number, Turn][])('%s', (_, position, rank, turn) => {
    expect(turnAfter(position, rank)).toEqual(turn);
  });

  it('is always after the position, by less than a round', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(1000), fc.nat(1000), (round, reached, rank) => {
        const position: Turn = [round, reached];
        const turn = turnAfter(position, rank);
        expect(compareTurns(turn, position)).toBeGreaterThan(0);
        expect(compareTurns(turn, [round + 1, reached])).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('compareTurns', () => {
  it('orders by round first, then by rank', () => {
    const turns: Turn[] = [
      [1, 0],
      [0, 5],
      [1, 3],
      [0, 50],
    ];
    expect(turns.sort(compareTurns)).toEqual([
      [0, 5],
      [0, 50],
      [1, 0],
      [1, 3],
    ]);
  });
});

describe('isDue', () => {
  it.each([
    ['never shown', undefined, true],
    ['shown a whole round ago', [2, 7], true],
    ['shown two rounds ago', [1, 9], true],
    ['shown out of turn late in the round before', [2, 8], false],
    ['shown out of turn in this round', [3, 1], false],
    ['shown at this very turn', [3, 7], false],
  ] as [string, Turn | undefined, boolean][])('a thought %s', (_, lastShown, due) => {
    expect(isDue([3, 7], lastShown)).toBe(due);
  });
});
