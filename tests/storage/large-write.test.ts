import { describe, expect, it } from 'vitest';
import { largeWrite, textWrite, WRITING, wasCutShort } from '../../utils/storage/large-write.ts';
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

describe('textWrite', () => {
  it.each([
    ['a short text', 4999, undefined],
    ['a long one', 5000, { value: true }],
  ])('is marked or not: %s', async (_, length, marked) => {
    const database = await freshDatabase();
    const look = () => database.get('settings', WRITING);
    const during = await textWrite(database, 'w'.repeat(length), look);
    if (marked === undefined) expect(during).toBeUndefined();
    else expect(during).toMatchObject(marked);
    expect(await look()).toBeUndefined();
  });
});

describe('wasCutShort', () => {
  it('finds the mark of a write that never ended, and none after one that did', async () => {
    const database = await freshDatabase();
    await largeWrite(database, async () => undefined);
    expect(await wasCutShort(database)).toBe(false);
    await database.put('settings', { name: WRITING, value: true, time: '' });
    expect(await wasCutShort(database)).toBe(true);
  });
});
