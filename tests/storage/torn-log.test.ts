import { describe, expect, it } from 'vitest';
import { WRITING } from '../../utils/storage/large-write.ts';
import { mendLog } from '../../utils/storage/torn-log.ts';
import { freshDatabase } from '../support/database.ts';

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
