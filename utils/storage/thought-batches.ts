// Reading what there is to search of the reader's own thoughts: the tail and the
// segments, as of one moment.
import type { ThoughtSearchRow, ThoughtSegment } from '../domain/thought-segment.ts';
import type { Database } from './database.ts';
import { createKeptSegments } from './kept-segments.ts';
import { segmentBatches } from './segment-batches.ts';

const kept = createKeptSegments<ThoughtSegment>();

/**
 * First the tail, then the segments, deck by deck, each in the order in which it came in.
 * A row of the tail overrides what a segment says of the same thought.
 */
export async function* thoughtBatches(
  database: Database,
): AsyncGenerator<{ tail: ThoughtSearchRow[] } | { segments: ThoughtSegment[] }> {
  const transaction = database.transaction(['thoughtTail', 'thoughtSegments']);
  const store = transaction.objectStore('thoughtSegments');
  const [tail, keys] = await Promise.all([
    transaction.objectStore('thoughtTail').getAll(),
    store.getAllKeys(),
  ]);
  const known = kept.of(database, keys);
  yield { tail };
  const read = (range: IDBKeyRange) => store.getAll(range);
  for await (const segments of segmentBatches({ keys, known, read })) yield { segments };
}
