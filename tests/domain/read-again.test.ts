import { describe, expect, it } from 'vitest';
import {
  chanceToReadAgain,
  noteReadAgain,
  rereadFrom,
  triesInTime,
  withReread,
} from '../../utils/domain/read-again.ts';

const NOTES = Array.from({ length: 300 }, (_, at) => ({ id: `n${at}`, day: '2020-01-01' }));

describe('chanceToReadAgain', () => {
  it('is nothing after showing and rises with time', () => {
    const chances = [-5, 0, 30, 60, 90, 365, 3650].map(chanceToReadAgain);
    expect(chances.slice(0, 3)).toEqual([0, 0, 0]);
    expect(chances[4]).toBe(0.5);
    expect(chances).toEqual(chances.toSorted((a, b) => a - b));
    expect(chances.at(-1)).toBeLessThanOrEqual(1);
  });
});

describe('noteReadAgain', () => {
  it('never brings a note that was written or shown within a month', () => {
    const fresh = NOTES.map((note) => ({ ...note, day: '2026-11-01' }));
    expect(noteReadAgain(fresh, [], '2026-11-23', 'seed')).toBeUndefined();
    const reread = NOTES.map(({ id }): [string, string] => [id, '2026-11-20']);
    expect(noteReadAgain(NOTES, reread, '2026-11-23', 'seed')).toBeUndefined();
  });

  it('lets through about as many as the chance says, others on another day or seed', () => {
    const half = NOTES.map((note) => ({ ...note, day: '2026-08-25' }));
    const let_ = (today: string, seed: string) =>
      half.filter((note) => noteReadAgain([note], [], today, seed)).map(({ id }) => id);
    const today = let_('2026-11-23', 'seed');
    expect(today.length).toBeGreaterThan(110);
    expect(today.length).toBeLessThan(190);
    expect(let_('2026-11-23', 'seed')).toEqual(today);
    expect(let_('2026-11-24', 'seed')).not.toEqual(today);
    expect(let_('2026-11-23', 'other')).not.toEqual(today);
  });
});

describe('triesInTime', () => {
  it('lie between the oldest note and the last that is old, spread out', () => {
    const tries = triesInTime('seed', '2026-11-23', 1000, 2000);
    for (const instant of tries) {
      expect(instant).toBeGreaterThanOrEqual(1000);
      expect(instant).toBeLessThanOrEqual(2000);
    }
    expect(new Set(tries).size).toBe(tries.length);
  });
});

describe('withReread', () => {
  it('remembers the latest showing of each note, and not more than five hundred', () => {
    expect(
      withReread(
        [
          ['a', '2026-01-01'],
          ['b', '2026-01-02'],
        ],
        'a',
        '2026-02-01',
      ),
    ).toEqual([
      ['b', '2026-01-02'],
      ['a', '2026-02-01'],
    ]);
    const many = NOTES.concat(NOTES.map(({ day }, at) => ({ id: `m${at}`, day })));
    const reread = many.reduce((seen, { id, day }) => withReread(seen, id, day), rereadFrom([]));
    expect(reread).toHaveLength(500);
    expect(reread.at(-1)?.[0]).toBe('m299');
  });
});

describe('rereadFrom', () => {
  it('takes nothing for what is no list of showings', () => {
    expect(rereadFrom(undefined)).toEqual([]);
    expect(rereadFrom([['a'], 7, ['b', '2026-01-01']])).toEqual([['b', '2026-01-01']]);
  });
});
