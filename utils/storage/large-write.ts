// Writes that are longer than a buffer: marked while they are on their way, so that
// an opening after a crash knows that the log may be torn. See torn-log.ts.
import { completed, ignored } from './completed.ts';
import type { Database } from './database.ts';

/** The row of the settings that stands while a large write is on its way. */
export const WRITING = 'writing';

/** Says that a large write is to come. */
export async function mark(database: Database): Promise<void> {
  const transaction = database.transaction('settings', 'readwrite', { durability: 'strict' });
  await completed(transaction, transaction.store.put({ name: WRITING, value: true, time: '' }));
}

/** Done in the middle of a write: nothing is there yet, or all of it is. */
export async function largeWrite<Value>(
  database: Database,
  work: () => Promise<Value>,
): Promise<Value> {
  await mark(database);
  try {
    return await work();
  } finally {
    // A mark that stays costs the next opening a moment, and nothing else.
    await database.delete('settings', WRITING).catch(ignored);
  }
}

/** Characters: a text is written up to three times, in two bytes a character at most. */
const LONG_TEXT = 5000;

/** A write of `text`, which is a large one where that is long. */
export function textWrite<Value>(
  database: Database,
  text: string,
  work: () => Promise<Value>,
): Promise<Value> {
  return text.length < LONG_TEXT ? work() : largeWrite(database, work);
}

/** Whether a large write was begun and did not end. */
export async function wasCutShort(database: Database): Promise<boolean> {
  return (await database.get('settings', WRITING)) !== undefined;
}
