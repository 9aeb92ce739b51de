import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../utils/domain/settings.ts';
import { decksOf, settingsOf } from '../../utils/services/settings.ts';
import { setDeckOn } from '../../utils/storage/decks.ts';
import { putSetting } from '../../utils/storage/settings.ts';
import { freshDatabase } from '../support/database.ts';

describe('settingsOf', () => {
  it('are what the reader chose; names of another kind beside them do no harm', async () => {
    const database = await freshDatabase();
    await putSetting(database, 'scheme', 'night', () => 't');
    await putSetting(database, 'seed', 'a seed', () => 't');
    await putSetting(database, 'rhythm', 'fortnight', () => 't');
    expect(await settingsOf(database)).toEqual({ ...DEFAULT_SETTINGS, scheme: 'night' });
  });
});

describe('decksOf', () => {
  it('are both built-in ones, on until they are switched off, and the reader’s own', async () => {
    const database = await freshDatabase();
    expect(await decksOf(database)).toMatchObject({
      all: ['outward', 'old-words'],
      on: ['outward', 'old-words'],
    });
    await setDeckOn(database, 'outward', false, () => 't');
    await setDeckOn(database, 'mine', true, () => 't');
    expect(await decksOf(database)).toMatchObject({
      all: ['outward', 'old-words', 'mine'],
      on: ['old-words', 'mine'],
    });
  });

  it('say how each comes up, and what is kept unless that is switched off', async () => {
    const database = await freshDatabase();
    const book = { id: 'book', isOn: true, policy: 'inOrder', pace: 'daily', time: 't' } as const;
    const place = { rank: 7, instant: 100 };
    await database.put('decks', { ...book, place });
    await database.put('decks', { id: 'old-words', isOn: true, weight: 4, time: 't' });
    const { choices, places } = await decksOf(database);
    expect(choices).toEqual([
      { id: 'outward', policy: 'ring', weight: 1 },
      { id: 'old-words', policy: 'ring', weight: 4 },
      { id: 'book', policy: 'inOrder', weight: 1, pace: 'daily' },
      { id: 'kept', policy: 'returning', weight: 1 / 4 },
    ]);
    expect(places.get('book')).toEqual(place);
    await setDeckOn(database, 'kept', false, () => 't');
    expect((await decksOf(database)).choices.map(({ id }) => id)).not.toContain('kept');
  });
});
