// The stamp of the last change worth a backup, written with the change itself.
import type { IDBPTransaction, StoreNames } from 'idb';
import type { HybridTime } from '../domain/hybrid-clock.ts';
import type { Database } from './database.ts';
import type { OutwardSchema } from './schema.ts';

const NAME = 'changed';

type Changing = IDBPTransaction<OutwardSchema, StoreNames<OutwardSchema>[], 'readwrite'>;

/** Notes within `transaction`, which must hold the settings, that something has changed at `time`. */
export function stamp(transaction: Changing, time: HybridTime): Promise<unknown> {
  return transaction.objectStore('settings').put({ name: NAME, value: time, time });
}

/** The stamp of the last change; undefined where nothing was ever written. */
export async function changeStamp(database: Database): Promise<string | undefined> {
  const row = await database.get('settings', NAME);
  return row === undefined ? undefined : String(row.value);
}
