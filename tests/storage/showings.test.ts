import { describe, expect, it } from 'vitest';
import { addShowing, showingsInSlot } from '../../utils/storage/showings.ts';
import { freshDatabase } from '../support/database.ts';
import { showingOf } from '../support/samples.ts';

describe('showingsInSlot', () => {
  it('gives all that was shown in one slot, in the order of their ids', async () => {
    const database = await freshDatabase();
    await addShowing(database, showingOf('2'));
    await addShowing(database, showingOf('1'));
    await addShowing(database, showingOf('3', { slot: '2026-11-24' }));
    const ids = (await showingsInSlot(database, '2026-11-23')).map(({ id }) => id);
    expect(ids).toEqual(['1', '2']);
  });
});

describe('addShowing', () => {
  it('never writes over what was recorded', async () => {
    const database = await freshDatabase();
    await addShowing(database, showingOf('1', { thought: 'first' }));
    await expect(addShowing(database, showingOf('1', { thought: 'second' }))).rejects.toThrow();
    expect((await database.get('showings', '1'))?.thought).toBe('first');
  });
});
