import { describe, expect, it } from 'vitest';
import { deckRow, setPace, setPlace } from '../../utils/storage/book-places.ts';
import { freshDatabase } from '../support/database.ts';

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

  it('let one book at a time come a passage a day', async () => {
    const database = await freshDatabase();
    for (const [id, pace] of [
      ['one', 'daily'],
      ['two', 'page'],
      ['three', 'page'],
    ] as const)
      await database.put('decks', { id, isOn: true, pace, time: 't' });
    await setPace(database, 'two', 'daily', ([before]) => `${before}+`);
    const paces = (await database.getAll('decks')).map(({ id, pace, time }) => [id, pace, time]);
    expect(paces).toEqual([
      ['one', 'among', 't+'],
      ['three', 'page', 't'],
      ['two', 'daily', 't+'],
    ]);
  });

  it('make no deck of one that was removed meanwhile', async () => {
    const database = await freshDatabase();
    await setPlace(database, 'gone', { rank: 4, instant: 9 }, () => 't');
    expect(await deckRow(database, 'gone')).toBeUndefined();
  });
});
