import { describe, expect, it } from 'vitest';
import { largeWrite, mendLog, WRITING } from '../../utils/storage/torn-log.ts';
import { freshDatabase } from '../support/database.ts';

describe('largeWrite', () => {
  it('is marked while it is on its way, and no longer', async () => {
    const database = await freshDatabase();
    const during = await largeWrite(database, () => database.get('settings', WRITING));
    expect(during?.value).toBe(true);
    expect(await database.get('settings', WRITING)).toBeUndefined();
  });

  it('leaves no mark where it fails: nothing is written then', async () => {
    const database = await freshDatabase();
    const failing = largeWrite(database, () => Promise.reject(new Error('cancelled')));
    await expect(failing).rejects.toThrow('cancelled');
    expect(await database.get('settings', WRITING)).toBeUndefined();
  });
});

describe('mendLog', () => {
  it('takes the mark of a write that was cut short away, and leaves nothing else behind', async () => {
    const database = await freshDatabase();
    await database.put('settings', { name: WRITING, value: true, time: '' });
    await mendLog(database, false);
    expect(await database.get('settings', WRITING)).toBeUndefined();
    expect(await database.count('staged')).toBe(0);
  });

  it('leaves what an import of another page has staged', async () => {
    const database = await freshDatabase();
    const row = { type: 'wording', id: 'w', value: {} } as never;
    await database.put('staged', row);
    await mendLog(database, true);
    expect(await database.getAll('staged')).toEqual([row]);
  });
});
