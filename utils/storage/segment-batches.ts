// Reading segments in batches: those that are kept in memory, and the others, of which
// the next are on their way while one batch is looked through.
import { ignored } from './completed.ts';
import type { Keepable, KeptSegments } from './kept-segments.ts';

/** Segments of one batch: few at first, for the first hits; then more, for the rest. */
const [FIRST_BATCH, LARGEST_BATCH] = [2, 32];

/** Keys that stand side by side: of segments that are kept, or that are to be read. */
type Batch<Key> = { keys: Key[]; isKept: boolean };

export type SegmentsToRead<Segment extends Keepable> = {
  /** Of all segments wanted, in order. */
  keys: readonly Segment['key'][];
  known: KeptSegments<Segment>;
  /** Reads those of a range of keys, within a transaction that waits for nobody else. */
  read(range: IDBKeyRange): Promise<Segment[]>;
};

/** The segments, in order. Between two batches the reader of it may do what needs no waiting. */
export async function* segmentBatches<Segment extends Keepable>({
  keys,
  known,
  read,
}: SegmentsToRead<Segment>): AsyncGenerator<Segment[]> {
  const batches = batchesOf(keys, (key) => known.has(key));
  const begin = ({ keys: wanted }: Batch<Segment['key']>) => {
    const reading = read(IDBKeyRange.bound(wanted[0], wanted.at(-1)));
    reading.catch(ignored);
    return reading;
  };
  // The next batch is on its way while one is looked through.
  const toRead = batches.filter(({ isKept }) => !isKept);
  let coming = toRead[0] && begin(toRead[0]);
  for (const batch of batches) {
    if (batch.isKept) {
      yield batch.keys.map((key) => known.get(key));
      // The transaction, which waits for nobody, is not needed any more: the page may answer meanwhile.
      if (toRead.length === 0 && batch.keys.length === LARGEST_BATCH) await pause();
      continue;
    }
    toRead.shift();
    const found = (await coming) ?? [];
    coming = toRead[0] && begin(toRead[0]);
    for (const segment of found) known.keep(segment);
    yield found;
  }
}

/** Lets the page do what it has to, and goes on at once after that. */
function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));
}

/** Keys, in order, cut into batches. */
function batchesOf<Key>(keys: readonly Key[], isKept: (key: Key) => boolean): Batch<Key>[] {
  const batches: Batch<Key>[] = [];
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
