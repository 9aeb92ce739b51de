// Asking for what comes to be planned anew: by what writes where no page is there to do it.
import type { IDBPTransaction, StoreNames } from 'idb';
import type { Database } from './database.ts';
import type { OutwardSchema } from './schema.ts';

export const REPLAN = 'replan';

type Changing = IDBPTransaction<OutwardSchema, StoreNames<OutwardSchema>[], 'readwrite'>;

/** Asks within `transaction`, which must hold the settings, that the next new tab plans anew. */
export function askToReplan(transaction: Changing): Promise<unknown> {
  return transaction.objectStore('settings').put({ name: REPLAN, value: true, time: '' });
}

/** Whether somebody has asked. */
export async function isReplanAsked(database: Database): Promise<boolean> {
  return (await database.getKey('settings', REPLAN)) !== undefined;
}

/** To be called before planning: what is asked meanwhile is asked of the next. */
export async function forgetReplan(database: Database): Promise<void> {
  if (await isReplanAsked(database)) await database.delete('settings', REPLAN);
}
