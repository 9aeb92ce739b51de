import { describe, expect, it } from 'vitest';
import { completed } from '../../utils/storage/completed.ts';
import { freshDatabase } from '../support/database.ts';

const row = (name: string) => ({ name, value: 1, time: 't' });

describe('completed', () => {
  it('waits until all is written', async () => {
    const database = await freshDatabase();
    const transaction = database.transaction('settings', 'readwrite');
    await completed(transaction, transaction.store.put(row('a')), transaction.store.put(row('b')));
    expect(await database.count('settings')).toBe(2);
  });

  it('fails with the cause, not with the abortion that the other requests die of', async () => {
    const database = await freshDatabase();
    await database.put('settings', row('a'));
    const transaction = database.transaction('settings', 'readwrite');
    const { store } = transaction;
    const writing = completed(
      transaction,
      store.put(row('b')),
      store.add(row('a')),
      store.put(row('c')),
    );
    await expect(writing).rejects.toMatchObject({ name: 'ConstraintError' });
    expect(await database.getAllKeys('settings')).toEqual(['a']);
  });

  it('fails where the transaction is given up by the browser', async () => {
    const database = await freshDatabase();
    const transaction = database.transaction('settings', 'readwrite');
    const request = transaction.store.put(row('a'));
    transaction.abort();
    await expect(completed(transaction, request, undefined)).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
