// Searching the reader's own thoughts: which hold the words, deck by deck.
import { isFoundIn, queryParts } from '../domain/fold.ts';
import { rowsFound } from '../domain/folded-column.ts';
import type { Database } from '../storage/database.ts';
import { thoughtBatches } from '../storage/thought-batches.ts';
import { sealThoughts } from '../storage/thought-sealing.ts';
import { reportError } from './report-error.ts';

export type ThoughtSearch = {
  /** Only thoughts of these decks. */
  decks: ReadonlySet<string>;
  /** Stop when it aborts: an older keystroke's search ends where a newer one begins. */
  signal?: AbortSignal;
  /** Told, once, as soon as there are this many. */
  first?: { count: number; tell(ids: string[]): void };
};

/**
 * The ids of the thoughts that hold all words of `query`: first those that were changed or
 * added lately, then the others, each deck in its order. What was found so far, where it aborts.
 */
export async function searchThoughts(
  database: Database,
  query: string,
  { decks, signal, first }: ThoughtSearch,
): Promise<string[]> {
  const parts = queryParts(query);
  const changed = new Set<string>();
  let ids: string[] = [];
  let isTold = first === undefined;
  for await (const batch of thoughtBatches(database)) {
    if (signal?.aborted) return ids;
    if ('tail' in batch) {
      for (const { id } of batch.tail) changed.add(id);
      const found = batch.tail.filter(
        ({ deck, folded, isGone }) => !isGone && decks.has(deck) && isFoundIn(folded, parts),
      );
      ids = found.map(({ id }) => id);
      continue;
    }
    for (const segment of batch.segments) {
      if (!decks.has(segment.key[0])) continue;
      for (const row of rowsFound(segment, parts)) {
        const id = segment.ids[row] ?? '';
        if (!changed.has(id)) ids.push(id);
      }
      if (isTold || first === undefined || ids.length < first.count) continue;
      first.tell(ids.slice(0, first.count));
      isTold = true;
    }
  }
  return ids;
}

/** So many rows may wait in the tail: a search reads them all. */
const TAIL_LIMIT = 64;

/** Seals the tail piece by piece, while nothing else wants the page, until it is short. */
export async function sealThoughtsWhenIdle(database: Database): Promise<void> {
  if ((await database.count('thoughtTail')) <= TAIL_LIMIT) return;
  requestIdleCallback(() => {
    sealThoughts(database)
      .then(() => sealThoughtsWhenIdle(database))
      .catch((error) => reportError('sealing the search rows of thoughts', error));
  });
}
