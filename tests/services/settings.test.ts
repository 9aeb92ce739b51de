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
    expect(await decksOf(database)).toEqual({
      all: ['outward', 'old-words'],
      on: ['outward', 'old-words'],
    });
    await setDeckOn(database, 'outward', false, () => 't');
    await setDeckOn(database, 'mine', true, () => 't');
    expect(await decksOf(database)).toEqual({
      all: ['outward', 'old-words', 'mine'],
      on: ['old-words', 'mine'],
    });
  });
});
