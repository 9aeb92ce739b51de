import { describe, expect, it } from 'vitest';
import { deckRow, setPace, setPlace, shownSince } from '../../utils/storage/book-places.ts';
import { freshDatabase } from '../support/database.ts';
import { showingOf } from '../support/samples.ts';

async function withShown(...shown: [rank: number, instant: number][]) {
  const database = await freshDatabase();
  for (const [at, [rank, instant]] of shown.entries())
    await database.add(
      'showings',
      showingOf(`b${at}`, { deck: 'book', turn: [-1, rank], instant }),
    );
  await database.add('showings', showingOf('o', { deck: 'book-2', turn: [-1, 99], instant: 999 }));
  await database.add('showings', showingOf('r', { deck: 'book', turn: [0, 5], instant: 999 }));
  return database;
}

describe('shownSince', () => {
  it('finds the furthest of all where no place is set', async () => {
    const database = await withShown([0, 10], [2, 30], [1, 40]);
    expect(await shownSince(database, 'book', undefined)).toEqual([{ rank: 2, instant: 30 }]);
    expect(await shownSince(database, 'nowhere', undefined)).toEqual([]);
  });

  it('finds the furthest beyond the place that was shown after it was set', async () => {
    const database = await withShown([8, 10], [9, 20], [4, 50], [5, 60], [2, 70]);
    const place = { rank: 3, instant: 30 };
    expect(await shownSince(database, 'book', place)).toEqual([{ rank: 5, instant: 60 }]);
    expect(await shownSince(database, 'book', { rank: 5, instant: 30 })).toEqual([]);
    expect(await shownSince(database, 'book', { rank: 3, instant: 60 })).toEqual([]);
  });
});

describe('setPlace and setPace', () => {
  it('store where the reader stands and how the book comes, and leave all else', async () => {
    const database = await freshDatabase();
    await database.put('decks', { id: 'book', isOn: false, name: 'Harbour', time: 't1' });
    await setPlace(database, 'book', { rank: 4, instant: 9 }, ([before]) => `${before}+`);
    await setPace(database, 'book', 'daily', ([before]) => `${before}+`);
    expect(await deckRow(database, 'book')).toEqual({
      id: 'book',
      isOn: false,
      name: 'Harbour',
      place: { rank: 4, instant: 9 },
      pace: 'daily',
      time: 't1++',
    });
  });

  it('make no deck of one that was removed meanwhile', async () => {
    const database = await freshDatabase();
    await setPlace(database, 'gone', { rank: 4, instant: 9 }, () => 't');
    expect(await deckRow(database, 'gone')).toBeUndefined();
  });
});
