// Searching the notes: hits newest first, with counts for the filters.

import type { Note } from '../domain/note.ts';
import {
  type FacetCounts,
  hitsInRows,
  hitsInSegment,
  type NoteHit,
  type NoteQuery,
  noCounts,
} from '../domain/note-query.ts';
import { compareRows } from '../domain/search-segment.ts';
import type { Database } from '../storage/database.ts';
import { namedNotes } from '../storage/related-notes.ts';
import { sealTail } from '../storage/sealing.ts';
import { searchBatches } from '../storage/search-batches.ts';
import { reportError } from './report-error.ts';

export type NotesFound = {
  /** Newest first. */
  hits: NoteHit[];
  counts: FacetCounts;
  /** False where it was stopped, by `most` or the signal, before all was searched. */
  isComplete: boolean;
};

export type SearchOptions = {
  /** Stop when there are so many hits; the counts are then of what was searched. */
  most?: number;
  /** Stop when it aborts: an older keystroke's search ends where a newer one begins. */
  signal?: AbortSignal;
  /** Told, once, as soon as there are this many hits, newest first. */
  first?: { count: number; tell(hits: NoteHit[]): void };
};

/** The hits of `later` put after those of `hits` that are newer, both in order. */
function merged(hits: NoteHit[], waiting: NoteHit[], downTo: number): void {
  while (waiting[0] && waiting[0].instant >= downTo) hits.push(waiting.shift() as NoteHit);
}

/** Searches the tail and the segments as of one moment. */
export async function searchNotes(
  database: Database,
  query: NoteQuery,
  options: SearchOptions = {},
): Promise<NotesFound> {
  const { most = Number.POSITIVE_INFINITY, signal } = options;
  let first = options.first;
  const counts = noCounts();
  const overridden = new Set<string>();
  let waiting: NoteHit[] = [];
  let hits: NoteHit[] = [];
  const stopped = () => signal?.aborted || hits.length >= most;

  const only = await namedNotes(database, query.filters);
  const asked = only ? { ...query, only } : query;
  for await (const batch of searchBatches(database)) {
    if ('tail' in batch) {
      for (const { note } of batch.tail) overridden.add(note);
      waiting = hitsInRows(batch.tail, asked, counts);
      continue;
    }
    for (const segment of batch.segments) {
      const found = hitsInSegment(segment, asked, overridden, counts);
      const [oldest] = segment.low;
      const fromTail: NoteHit[] = [];
      merged(fromTail, waiting, oldest);
      hits = hits.concat(fromTail.length > 0 ? [...fromTail, ...found].sort(compareHits) : found);
      if (first && hits.length >= first.count) {
        first.tell(hits.slice(0, first.count));
        first = undefined;
      }
      if (stopped()) return { hits: hits.slice(0, most), counts, isComplete: false };
    }
  }
  hits = hits.concat(waiting);
  first?.tell(hits.slice(0, first.count));
  const isComplete = !signal?.aborted && hits.length <= most;
  return { hits: hits.slice(0, most), counts, isComplete };
}

function compareHits(a: NoteHit, b: NoteHit): number {
  return compareRows(a, b);
}

/** The notes of hits, in their order; one that is gone meanwhile falls out. */
export async function notesOf(database: Database, hits: readonly NoteHit[]): Promise<Note[]> {
  const transaction = database.transaction('notes');
  const notes = await Promise.all(hits.map(({ note }) => transaction.store.get(note)));
  return notes.filter((note): note is Note => note !== undefined && !note.deleted);
}

/** So many rows may wait in the tail: a search reads them all. */
const TAIL_LIMIT = 64;

/** Seals the tail piece by piece, while nothing else wants the page, until it is short. */
export async function sealWhenIdle(database: Database): Promise<void> {
  if ((await database.count('searchTail')) <= TAIL_LIMIT) return;
  requestIdleCallback(() => {
    sealTail(database)
      .then(() => sealWhenIdle(database))
      .catch((error) => reportError('sealing search rows', error));
  });
}
