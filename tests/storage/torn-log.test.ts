import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../utils/storage/database.ts';
import { WRITING } from '../../utils/storage/large-write.ts';
import { MIGRATIONS, type Migration } from '../../utils/storage/migrations.ts';
import { markUpgrade, mendLog } from '../../utils/storage/torn-log.ts';
import { freshDatabase, freshName } from '../support/database.ts';

describe('mendLog', () => {
  it('takes the mark of a write that was cut short away, and leaves nothing else behind', async () => {
    const database = await freshDatabase();
    await database.put('settings', { name: WRITING, value: true, time: '' });
    await mendLog(database);
    expect(await database.get('settings', WRITING)).toBeUndefined();
    expect(await database.count('staged')).toBe(0);
  });

  it('leaves what an import of another page has staged', async () => {
    const database = await freshDatabase();
    const row = { type: 'wording', id: 'w', value: {} } as never;
    await database.put('staged', row);
    await mendLog(database);
    expect(await database.getAll('staged')).toEqual([row]);
  });
});

describe('an upgrade', () => {
  it('is marked before it begins, so that one that is cut short is found under the old version', async () => {
    const name = freshName();
    (await openDatabase({ name })).close();
    const marks: unknown[] = [];
    const looks: Migration = async (_, transaction) => {
      marks.push(await transaction.objectStore('settings').get(WRITING));
      throw new Error('killed');
    };
    await expect(openDatabase({ name, migrations: [...MIGRATIONS, looks] })).rejects.toThrow();
    expect(marks).toMatchObject([{ value: true }]);
    // What is opened next mends, and is as it was.
    const after = await openDatabase({ name });
    expect(after.version).toBe(MIGRATIONS.length);
    expect(await after.get('settings', WRITING)).toBeUndefined();
    after.close();
  });

  it('that has been done by another page meanwhile is not marked', async () => {
    const name = freshName();
    const database = await openDatabase({ name });
    await markUpgrade(name, 1);
    expect(await database.get('settings', WRITING)).toBeUndefined();
    database.close();
  });
});
