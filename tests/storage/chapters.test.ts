import { describe, expect, it } from 'vitest';
import {
  chapterAt,
  chapterKey,
  chapterNames,
  countChapters,
} from '../../utils/storage/chapters.ts';
import { bookRows, GARDEN, HARBOUR } from '../support/books.ts';
import { freshDatabase } from '../support/database.ts';

async function withBooks() {
  const database = await freshDatabase();
  for (const [id, book] of [
    ['harbour', HARBOUR],
    ['harbour-2', GARDEN],
  ] as const)
    for (const row of bookRows(book, id).chapters) await database.add('chapters', row);
  return database;
}

describe('chapterKey', () => {
  it('keeps the chapters of a deck in their order, however many', () => {
    const keys = [0, 2, 9, 10, 100].map((index) => chapterKey('a', index));
    expect(keys.toSorted()).toEqual(keys);
    expect(keys[1]).toBe('a/000002');
  });
});

describe('chapterAt', () => {
  it('reads one chapter, or nothing', async () => {
    const database = await withBooks();
    expect(await chapterAt(database, 'harbour', 2)).toMatchObject({ title: 'Lights', index: 2 });
    expect(await chapterAt(database, 'harbour', 3)).toBeUndefined();
    expect(await chapterAt(database, 'nowhere', 0)).toBeUndefined();
  });
});

describe('countChapters', () => {
  it('counts those of the deck and of no other', async () => {
    const database = await withBooks();
    expect(await countChapters(database, 'harbour')).toBe(3);
    expect(await countChapters(database, 'harbour-2')).toBe(1);
    expect(await countChapters(database, 'nowhere')).toBe(0);
  });
});

describe('chapterNames', () => {
  it('lists them in order, with the titles that they have', async () => {
    const database = await withBooks();
    expect(await chapterNames(database, 'harbour')).toEqual([
      { index: 0, title: 'Low water' },
      { index: 1 },
      { index: 2, title: 'Lights' },
    ]);
  });
});
