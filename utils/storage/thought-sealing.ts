// Sealing the search rows of thoughts: what single changes have left in the tail is put
// into the segments of its deck by idle work.
import type { IDBPObjectStore, StoreNames } from 'idb';
import {
  hasRoom,
  rowsOfThoughts,
  type ThoughtSearchRow,
  type ThoughtSegment,
  thoughtSegment,
  thoughtSegmentsOf,
} from '../domain/thought-segment.ts';
import { completed } from './completed.ts';
import type { Database } from './database.ts';
import { largeWrite } from './large-write.ts';
import type { OutwardSchema } from './schema.ts';
import { sealingName } from './sealing-name.ts';

/** Rows sealed in one transaction, of one deck. */
const SEALED_AT_ONCE = 1000;

/** Segments read in one request. */
const READ_AT_ONCE = 32;

type Segments = IDBPObjectStore<
  OutwardSchema,
  ArrayLike<StoreNames<OutwardSchema>>,
  'thoughtSegments',
  'readwrite'
>;

/** The keys of a deck's segments. */
export function segmentsOfDeck(deck: string): IDBKeyRange {
  return IDBKeyRange.bound([deck], [deck, []]);
}

/** Where the next segment of a deck stands. One index step. */
export async function nextPlace(segments: Segments, deck: string): Promise<number> {
  const last = await segments.openKeyCursor(segmentsOfDeck(deck), 'prev');
  return last ? last.key[1] + 1 : 0;
}

/** Takes away all search rows of a deck: nothing of it is found any more. */
export async function forgetSearch(database: Database, deck: string): Promise<void> {
  const transaction = database.transaction(['thoughtTail', 'thoughtSegments'], 'readwrite', {
    durability: 'relaxed',
  });
  const tail = transaction.objectStore('thoughtTail');
  const rows = (await tail.getAll()).filter((row) => row.deck === deck);
  await completed(
    transaction,
    ...rows.map(({ id }) => tail.delete(id)),
    transaction.objectStore('thoughtSegments').delete(segmentsOfDeck(deck)),
  );
}

/** The segments of a deck that say something of any of `ids`. */
async function segmentsWith(
  segments: Segments,
  deck: string,
  ids: ReadonlySet<string>,
): Promise<ThoughtSegment[]> {
  const found: ThoughtSegment[] = [];
  let range = segmentsOfDeck(deck);
  while (true) {
    const read = await segments.getAll(range, READ_AT_ONCE);
    found.push(...read.filter((segment) => segment.ids.some((id) => ids.has(id))));
    const last = read.at(-1);
    if (last === undefined || read.length < READ_AT_ONCE) return found;
    range = IDBKeyRange.bound(last.key, [deck, []], true);
  }
}

/** The rows of a segment with newer ones in the place of theirs; those that are gone fall out. */
function renewed(
  segment: ThoughtSegment,
  newer: ReadonlyMap<string, ThoughtSearchRow>,
): ThoughtSearchRow[] {
  return rowsOfThoughts(segment)
    .map((row) => newer.get(row.id) ?? row)
    .filter(({ isGone }) => !isGone);
}

/**
 * Seals the tail rows of one deck, at most `most`: where a segment has the thought they
 * take its place there, and the others join the deck's last segment. One transaction, so a
 * search sees a row in the tail or in a segment. Resolves with how many were sealed.
 */
export async function sealThoughts(database: Database, most = SEALED_AT_ONCE): Promise<number> {
  if ((await database.count('thoughtTail')) === 0) return 0;
  return largeWrite(database, () => seal(database, most));
}

async function seal(database: Database, most: number): Promise<number> {
  const transaction = database.transaction(['thoughtTail', 'thoughtSegments'], 'readwrite', {
    durability: 'relaxed',
  });
  const tail = transaction.objectStore('thoughtTail');
  const segments = transaction.objectStore('thoughtSegments');
  const waiting = await tail.getAll(null, most);
  const deck = waiting[0]?.deck;
  if (deck === undefined) return 0;

  const rows = new Map(waiting.filter((row) => row.deck === deck).map((row) => [row.id, row]));
  const touched = await segmentsWith(segments, deck, new Set(rows.keys()));
  const known = new Set(touched.flatMap(({ ids }) => ids));
  const added = [...rows.values()].filter(({ id, isGone }) => !known.has(id) && !isGone);
  const place = await nextPlace(segments, deck);
  const last = touched.at(-1)?.key[1] === place - 1 ? undefined : await lastOf(segments, deck);
  const joined = added.length > 0 && last && hasRoom(last) ? last : undefined;

  const sealing = sealingName();
  const written = [
    ...touched
      .map((segment) => ({ segment, rows: renewed(segment, rows) }))
      .filter((one) => one.rows.length > 0)
      .map((one) => thoughtSegment(one.rows, one.segment.key[1], sealing)),
    ...thoughtSegmentsOf(
      joined ? [...rowsOfThoughts(joined), ...added] : added,
      joined ? joined.key[1] : place,
      sealing,
    ),
  ];
  await completed(
    transaction,
    ...[...touched, ...(joined ? [joined] : [])].map(({ key }) => segments.delete(key)),
    ...written.map((segment) => segments.put(segment)),
    ...[...rows.keys()].map((id) => tail.delete(id)),
  );
  return rows.size;
}

/** The last segment of a deck. */
async function lastOf(segments: Segments, deck: string): Promise<ThoughtSegment | undefined> {
  return (await segments.openCursor(segmentsOfDeck(deck), 'prev'))?.value;
}
