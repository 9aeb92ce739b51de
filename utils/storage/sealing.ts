// Sealing: the rows of the tail, which every change of a note writes, are put into
// segments by idle work.
import type { IDBPIndex, StoreNames } from 'idb';
import {
  compareRows,
  mergedRows,
  rowsOf,
  type SearchRow,
  segmentsOf,
} from '../domain/search-segment.ts';
import { completed } from './completed.ts';
import type { Database } from './database.ts';
import { largeWrite } from './large-write.ts';
import type { OutwardSchema } from './schema.ts';
import { sealingName } from './sealing-name.ts';

/** Rows sealed in one transaction: enough to get on, few enough to be done in a blink. */
const SEALED_AT_ONCE = 1000;

type TailIndex = IDBPIndex<
  OutwardSchema,
  StoreNames<OutwardSchema>[],
  'searchTail',
  'instant',
  'readwrite'
>;

/** Up to `most` rows of the tail, newest first: two steps and one request, since a step a row is slow. */
async function newestRows(tail: TailIndex, most: number): Promise<SearchRow[]> {
  const newest = await tail.openKeyCursor(null, 'prev');
  const last = most > 1 ? await newest?.advance(most - 1) : newest;
  const rows = await tail.getAll(last && IDBKeyRange.lowerBound(last.key));
  return rows.sort(compareRows).slice(0, most);
}

/**
 * Seals tail rows into segments: the newest of them, with those that fall into
 * the same segment, merged with it. One transaction, so a search sees a row in
 * the tail or in a segment, never in neither. Resolves with how many rows were
 * sealed: 0 when the tail is empty.
 */
export async function sealTail(database: Database, most = SEALED_AT_ONCE): Promise<number> {
  if ((await database.count('searchTail')) === 0) return 0;
  return largeWrite(database, () => seal(database, most));
}

async function seal(database: Database, most: number): Promise<number> {
  const transaction = database.transaction(['searchTail', 'searchSegments'], 'readwrite', {
    durability: 'relaxed',
  });
  const segments = transaction.objectStore('searchSegments');
  const waiting = await newestRows(transaction.objectStore('searchTail').index('instant'), most);
  const [newest] = waiting;
  if (newest === undefined) return 0;

  const downFrom = IDBKeyRange.upperBound([newest.instant, newest.note]);
  const within = (await segments.index('low').openCursor(downFrom, 'prev'))?.value;
  // Older than all: it continues the last segment, which may have room.
  const target = within ?? (await segments.index('low').openCursor())?.value;
  const last = (await segments.index('low').openKeyCursor())?.primaryKey;
  const isLast = indexedDB.cmp(target?.key ?? [], last ?? []) === 0;

  const isWithin = (row: SearchRow) =>
    !target || isLast || indexedDB.cmp([row.instant, row.note], target.low) >= 0;
  const rows = waiting.filter(isWithin);
  const merged = mergedRows(target ? rowsOf(target) : [], rows);
  await completed(
    transaction,
    target && segments.delete(target.key),
    ...segmentsOf(merged, sealingName()).map((segment) => segments.put(segment)),
    ...rows.map(({ note }) => transaction.objectStore('searchTail').delete(note)),
  );
  return rows.length;
}
