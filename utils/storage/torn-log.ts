// Keeps a killed browser from losing the whole store. Chromium has IndexedDB in
// LevelDB, which goes on writing its log where the log ended. Killed in the middle
// of a write that is longer than a buffer, it leaves a torn record there. The next
// opening skips it; but with anything written behind it, the opening after that
// finds the log damaged, and Chromium throws the store away. So a large write is
// marked before it begins, and whoever finds the mark of one that did not end
// writes until LevelDB has begun another log and dropped the torn one.
import { openDB } from 'idb';
import { completed, ignored } from './completed.ts';
import type { Database } from './database.ts';
import { mark, WRITING } from './large-write.ts';
import type { OutwardSchema, StagedRow } from './schema.ts';

/** LevelDB begins another log after 4 MB. A value beyond 64 kB would go into a file of its own. */
const [ROWS, ROW_BYTES, ROWS_AT_ONCE] = [128, 48 * 1024, 16];

/** Rows that are nobody's: they sort before all that an import stages. */
function scratchRow(id: number): StagedRow {
  return { type: 'scratch', id: String(id), value: new Uint8Array(ROW_BYTES) } as never;
}

/** Writes until the log is another one, and takes it away again. */
async function beginAnotherLog(database: Database): Promise<void> {
  for (let row = 0; row < ROWS; row += ROWS_AT_ONCE) {
    const transaction = database.transaction('staged', 'readwrite', { durability: 'strict' });
    const rows = Array.from({ length: ROWS_AT_ONCE }, (_, at) => scratchRow(row + at));
    await completed(transaction, ...rows.map((one) => transaction.store.put(one)));
  }
  await database.delete('staged', IDBKeyRange.bound(['scratch'], ['scratch', []]));
}

/** Makes good a large write that was cut short: to be called by an opening that finds its mark. */
export async function mendLog(database: Database): Promise<void> {
  await beginAnotherLog(database);
  await database.delete('settings', WRITING);
}

/**
 * Marks that an upgrade of version `from` is to come, which is a large write: one
 * that is cut short leaves that version as it was, to be opened as if nothing had
 * been. The opening that has upgraded finds the mark and mends.
 */
export async function markUpgrade(name: string, from: number): Promise<void> {
  // Where another page has upgraded meanwhile there is nothing left to mark.
  const database = await openDB<OutwardSchema>(name, from).catch(ignored);
  if (!database) return;
  if (database.objectStoreNames.contains('settings')) await mark(database);
  database.close();
}
