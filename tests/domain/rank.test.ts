import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankOf } from '../../utils/domain/rank.ts';

const ids = Array.from({ length: 12_000 }, (_, index) => `thought-${index}`);

function orderUnder(seed: string, some: readonly string[]): string[] {
  return some.toSorted((a, b) => rankOf(seed, a) - rankOf(seed, b));
}

describe('rankOf', () => {
  it('gives two machines with one seed the same order', () => {
    const elsewhere = ids.toReversed();
    expect(orderUnder('a seed', elsewhere)).toEqual(orderUnder('a seed', ids));
  });

  it('stays what it has been: a rank that changed would shuffle every reader’s walk', () => {
    expect(rankOf('seed', 'attention-01')).toBe(969_320_775_117_042);
    expect(rankOf('', '')).toBe(1_015_662_924_922_262);
    expect(rankOf('сад', 'псалом-1')).toBe(1_241_532_257_595_141);
  });

  it('gives two readers two orders', () => {
    const [here, there] = [orderUnder('a seed', ids), orderUnder('a seee', ids)];
    const sameSuccessor = here.filter(
      (id, index) => there[there.indexOf(id) + 1] === here[index + 1],
    );
    expect(sameSuccessor.length).toBeLessThan(20);
  });

  it('moves no other thought when one is added or taken away', () => {
    const without = ids.filter((id) => id !== 'thought-77');
    expect(orderUnder('s', ids).filter((id) => id !== 'thought-77')).toEqual(
      orderUnder('s', without),
    );
  });

  it('does not follow the numbers in the ids', () => {
    const first = orderUnder('s', ids.slice(0, 100));
    const neighbours = first.filter(
      (id, index) => Math.abs(ids.indexOf(id) - ids.indexOf(first[index + 1] ?? 'none')) === 1,
    );
    expect(neighbours.length).toBeLessThan(8);
  });

  it('spreads thoughts evenly over the ring', () => {
    for (const seed of ['', 'a', '018f2d1c-0000-7000-8000-000000000001']) {
      const counts = new Array<number>(12).fill(0);
      for (const id of ids) {
        const part = Math.floor((rankOf(seed, id) / 2 ** 52) * 12);
        counts[part] = (counts[part] ?? 0) + 1;
      }
      expect(Math.min(...counts)).toBeGreaterThan(850);
      expect(Math.max(...counts)).toBeLessThan(1150);
    }
  });

  it('gives no two of twelve thousand thoughts one place', () => {
    expect(new Set(ids.map((id) => rankOf('s', id))).size).toBe(ids.length);
  });

  it('is a whole number that a double holds exactly, whatever the id', () => {
    const anyText = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(anyText, anyText, (seed, id) => {
        const rank = rankOf(seed, id);
        expect(Number.isInteger(rank) && rank >= 0 && rank < 2 ** 52).toBe(true);
      }),
    );
  });
});
