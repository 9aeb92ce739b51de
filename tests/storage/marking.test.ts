import { describe, expect, it } from 'vitest';
import { setKept } from '../../utils/storage/keeping.ts';
import { changeMark, keptThoughts, marksOf } from '../../utils/storage/marking.ts';
import { freshDatabase } from '../support/database.ts';

const after = (seen: string[]) => `${seen.at(-1) ?? 't'}+`;

describe('changeMark', () => {
  it('sets and takes away one mark, and leaves the others', async () => {
    const database = await freshDatabase();
    await setKept(database, 'a', 5, after);
    await changeMark(database, 'a', { halfLifeDays: 0 }, after);
    await changeMark(database, 'a', { isHidden: true }, after);
    expect(await database.get('marks', 'a')).toEqual({
      thought: 'a',
      kept: 5,
      halfLifeDays: 0,
      isHidden: true,
      time: 't+++',
    });
    await changeMark(database, 'a', { isHidden: undefined }, after);
    await changeMark(database, 'a', { halfLifeDays: undefined }, after);
    expect(await database.get('marks', 'a')).toEqual({ thought: 'a', kept: 5, time: 't+++++' });
  });
});

describe('keptThoughts', () => {
  it('are all that is kept, the latest first', async () => {
    const database = await freshDatabase();
    for (const [thought, instant] of [
      ['a', 5],
      ['b', 9],
      ['c', 7],
    ] as const)
      await setKept(database, thought, instant, after);
    await changeMark(database, 'd', { isHidden: true }, after);
    expect(await keptThoughts(database)).toEqual(['b', 'c', 'a']);
  });
});

describe('marksOf', () => {
  it('gives those that are there', async () => {
    const database = await freshDatabase();
    await setKept(database, 'a', 5, after);
    const marks = await marksOf(database, ['a', 'b']);
    expect([...marks.keys()]).toEqual(['a']);
  });
});
