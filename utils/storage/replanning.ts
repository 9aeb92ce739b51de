// Asking for what comes to be planned anew: by what writes where no page is there to do it.
import type { Database } from './database.ts';
import type { SettingRow } from './schema.ts';

export const REPLAN = 'replan';

/** A transaction that may write the settings. */
type Changing = {
  objectStore(name: 'settings'): { put(row: SettingRow): Promise<unknown> };
};

/** Asks within `transaction` that the next new tab plans anew. */
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
