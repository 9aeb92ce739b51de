import { describe, expect, it } from 'vitest';
import { deckRows, setDeckOn } from '../../utils/storage/decks.ts';
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
  });
});
