// Reading what there is to search of the notes: the tail and the segments, as of one moment.
import { compareRows, type SearchRow, type SearchSegment } from '../domain/search-segment.ts';
import type { Database } from './database.ts';
import { createKeptSegments } from './kept-segments.ts';
import { segmentBatches } from './segment-batches.ts';

/** What the pages of this process have read lately: a search as one types is many searches. */
const kept = createKeptSegments<SearchSegment>();

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
  const store = transaction.objectStore('searchSegments');
  const [tail, keys] = await Promise.all([
    transaction.objectStore('searchTail').getAll(),
    store.getAllKeys(),
  ]);
  const known = kept.of(database, keys);
  yield { tail: tail.sort(compareRows) };
  const read = (range: IDBKeyRange) => store.getAll(range);
  for await (const segments of segmentBatches({ keys, known, read })) yield { segments };
}
