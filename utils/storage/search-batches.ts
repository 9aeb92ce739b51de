// Reading what there is to search: the tail and the segments, as of one moment.
import { compareRows, type SearchRow, type SearchSegment } from '../domain/search-segment.ts';
import { ignored } from './completed.ts';
import type { Database } from './database.ts';
import { createKeptSegments } from './kept-segments.ts';

type Key = SearchSegment['key'];

/** Segments of one batch: few at first, for the first hits; then more, for the rest. */
const [FIRST_BATCH, LARGEST_BATCH] = [2, 32];

/** What the pages of this process have read lately: a search as one types is many searches. */
const kept = createKeptSegments();

/** Keys that stand side by side: of segments that are kept, or that are to be read. */
type Batch = { keys: Key[]; isKept: boolean };

/**
 * Everything there is to search, as of one moment: first the tail, in order,
 * then the segments, newest first, without the rows that the tail overrides
 * being left out: their ids are in `tail`. Between two batches the reader of it
 * may do what needs no waiting.
 */
export async function* searchBatches(
  database: Database,
): AsyncGenerator<{ tail: SearchRow[] } | { segments: SearchSegment[] }> {
  const transaction = database.transaction(['searchTail', 'searchSegments']);
  const segments = transaction.objectStore('searchSegments');
  const [tail, keys] = await Promise.all([
    transaction.objectStore('searchTail').getAll(),
    segments.getAllKeys(),
  ]);
  const known = kept.of(database, keys);
  yield { tail: tail.sort(compareRows) };

  const batches = batchesOf(keys, (key) => known.has(key));
  const read = ({ keys: wanted }: Batch) => {
    const reading = segments.getAll(IDBKeyRange.bound(wanted[0], wanted.at(-1)));
    reading.catch(ignored);
    return reading;
  };
  // The next batch is on its way while one is looked through.
  const toRead = batches.filter(({ isKept }) => !isKept);
  let coming = toRead[0] && read(toRead[0]);
  for (const batch of batches) {
    if (batch.isKept) {
      yield { segments: batch.keys.map((key) => known.get(key)) };
      // The transaction, which waits for nobody, is not needed any more: the page may answer meanwhile.
      if (toRead.length === 0 && batch.keys.length === LARGEST_BATCH) await pause();
      continue;
    }
    toRead.shift();
    const found = (await coming) ?? [];
    coming = toRead[0] && read(toRead[0]);
    for (const segment of found) known.keep(segment);
    yield { segments: found };
  }
}

/** Lets the page do what it has to, and goes on at once after that. */
function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));
}

/** Keys, in order, cut into batches. */
function batchesOf(keys: readonly Key[], isKept: (key: Key) => boolean): Batch[] {
  const batches: Batch[] = [];
  let room = FIRST_BATCH;
  for (const key of keys) {
    const batch = batches.at(-1);
    if (batch && batch.keys.length < room && batch.isKept === isKept(key)) {
      batch.keys.push(key);
      continue;
    }
    if (batch) room = Math.min(room * 2, LARGEST_BATCH);
    batches.push({ keys: [key], isKept: isKept(key) });
  }
  return batches;
}
