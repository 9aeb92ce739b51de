import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countPassages,
  firstPassageFrom,
  passageAt,
  passageBefore,
} from '../../utils/storage/book-passages.ts';
import { freshDatabase } from '../support/database.ts';

/** A database with passages of a deck by rank and chapter, and others on both sides of it. */
async function withPassages(...places: [rank: number, chapter?: number][]) {
  const database = await freshDatabase();
  const write = database.transaction('thoughts', 'readwrite');
  for (const deck of ['a', 'book', 'c'])
    for (const [rank, chapter] of places) {
      const place = chapter === undefined ? {} : { place: { chapter, paragraph: 0 } };
      const id = `${deck}-${rank}`;
      write.store.add({ id, deck, rank, text: id, language: 'en', ...place });
    }
  await write.done;
  return database;
}

const idOf = (row: { id: string } | undefined) => row?.id;

describe('passageBefore', () => {
  it.each([
    [0, undefined],
    [1, 'book-0'],
    [3, 'book-1'],
    [9, 'book-5'],
  ])('of rank %i is %s, and never of another deck', async (rank, before) => {
    const database = await withPassages([0], [1], [5]);
    expect(idOf(await passageBefore(database, 'book', rank))).toBe(before);
  });
});

describe('passageAt', () => {
  it.each([
    [-1, 'book-0'],
    [1, 'book-1'],
    [2, 'book-5'],
    [9, 'book-5'],
  ])('of rank %i is %s: the next where it is gone, else the last', async (rank, id) => {
    const database = await withPassages([0], [1], [5]);
    expect(idOf(await passageAt(database, 'book', rank))).toBe(id);
  });

  it('is nothing in a book without passages', async () => {
    expect(await passageAt(await withPassages(), 'book', 0)).toBeUndefined();
  });
});

describe('countPassages', () => {
  it('counts all, or those up to a rank', async () => {
    const database = await withPassages([0], [1], [5]);
    expect(await countPassages(database, 'book')).toBe(3);
    expect(await countPassages(database, 'book', 1)).toBe(2);
    expect(await countPassages(database, 'book', 4)).toBe(2);
    expect(await countPassages(database, 'nowhere')).toBe(0);
  });
});

describe('firstPassageFrom', () => {
  it.each([
    [0, 'book-0'],
    [1, 'book-2'],
    [2, 'book-7'],
    [3, 'book-7'],
    [4, undefined],
  ])('finds that of chapter %i', async (chapter, id) => {
    const database = await withPassages([0, 0], [1, 0], [2, 1], [4, 1], [7, 3], [8, 3]);
    expect(idOf(await firstPassageFrom(database, 'book', chapter))).toBe(id);
  });

  it('finds none in a deck without chapters', async () => {
    expect(await firstPassageFrom(await withPassages([0], [1]), 'book', 0)).toBeUndefined();
  });

  it('finds what looking at each passage finds, whatever was deleted of the book', async () => {
    const steps = fc.array(fc.tuple(fc.nat(3), fc.nat(2)), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(10), async (gaps, chapter) => {
        let [rank, at] = [-1, 0];
        const places = gaps.map(([skipped, ahead]): [number, number] => {
          rank += 1 + skipped;
          at += ahead;
          return [rank, at];
        });
        const database = await withPassages(...places);
        const wanted = places.find(([, its]) => its >= chapter);
        const found = await firstPassageFrom(database, 'book', chapter);
        expect(found?.rank).toBe(wanted?.[0]);
        database.close();
      }),
      { numRuns: 40 },
    );
  });
});
