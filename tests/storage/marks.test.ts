import { describe, expect, it } from 'vitest';
import { setKept } from '../../utils/storage/keeping.ts';
import { markOf } from '../../utils/storage/marks.ts';
import { freshDatabase } from '../support/database.ts';

const timeAfter = (seen: string[]) => `t${seen.length === 0 ? 1 : Number(seen[0]?.slice(1)) + 1}`;

describe('setKept', () => {
  it('keeps a thought, and no longer keeps it', async () => {
    const database = await freshDatabase();
    expect(await markOf(database, 'a')).toBeUndefined();
    await setKept(database, 'a', 1000, timeAfter);
    expect(await markOf(database, 'a')).toEqual({ thought: 'a', kept: 1000, time: 't1' });
    await setKept(database, 'a', undefined, timeAfter);
    expect(await markOf(database, 'a')).toEqual({ thought: 'a', time: 't2' });
  });

  it('leaves other marks on the thought, and marks on other thoughts', async () => {
    const database = await freshDatabase();
    await database.put('marks', { thought: 'a', halfLifeDays: 30, time: 't5' });
    await setKept(database, 'b', 1, timeAfter);
    await setKept(database, 'a', 1000, timeAfter);
    expect(await markOf(database, 'a')).toEqual({
      thought: 'a',
      halfLifeDays: 30,
      kept: 1000,
      time: 't6',
    });
    expect((await markOf(database, 'b'))?.kept).toBe(1);
  });

  it('lists what is kept in the order of keeping', async () => {
    const database = await freshDatabase();
    await setKept(database, 'late', 2000, timeAfter);
    await setKept(database, 'early', 1000, timeAfter);
    await setKept(database, 'no more', 1500, timeAfter);
    await setKept(database, 'no more', undefined, timeAfter);
    expect(await database.getAllKeysFromIndex('marks', 'kept')).toEqual(['early', 'late']);
  });
});
