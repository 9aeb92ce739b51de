import { describe, expect, it } from 'vitest';
import { changeDeck, deckRows, setDeckOn } from '../../utils/storage/decks.ts';
import { isReplanAsked } from '../../utils/storage/replanning.ts';
import { freshDatabase } from '../support/database.ts';

describe('setDeckOn', () => {
  it('switches a deck off and on, and leaves what else is known of it', async () => {
    const database = await freshDatabase();
    await database.put('decks', { id: 'mine', isOn: true, weight: 3, time: 't1' });
    await setDeckOn(database, 'mine', false, ([before]) => `${before}+`);
    await setDeckOn(database, 'outward', false, (seen) => `after ${seen.length}`);
    expect(await deckRows(database)).toEqual([
      { id: 'mine', isOn: false, weight: 3, time: 't1+' },
      { id: 'outward', isOn: false, time: 'after 0' },
    ]);
    expect(await isReplanAsked(database)).toBe(true);
  });
});

describe('changeDeck', () => {
  it('changes what it is told, and makes the row of a deck that has none', async () => {
    const database = await freshDatabase();
    await database.put('decks', { id: 'mine', isOn: false, weight: 3, time: 't1' });
    await changeDeck(database, 'mine', { name: 'Mine' }, ([before]) => `${before}+`);
    await changeDeck(database, 'outward', { weight: 4 }, (seen) => `after ${seen.length}`);
    expect(await deckRows(database)).toEqual([
      { id: 'mine', isOn: false, weight: 3, name: 'Mine', time: 't1+' },
      { id: 'outward', isOn: true, weight: 4, time: 'after 0' },
    ]);
  });
});

describe('deckRows', () => {
  it('are not those of decks that were taken away', async () => {
    const database = await freshDatabase();
    await database.put('decks', { id: 'gone', isOn: false, removed: 5, time: 't' });
    expect(await deckRows(database)).toEqual([]);
  });
});
