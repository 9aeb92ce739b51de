import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { noteQuery } from '../../utils/domain/note-query.ts';
import { type SearchSegment, searchRow } from '../../utils/domain/search-segment.ts';
import { searchNotes } from '../../utils/services/search.ts';
import type { Database } from '../../utils/storage/database.ts';
import { createKeptSegments } from '../../utils/storage/kept-segments.ts';
import { sealTail } from '../../utils/storage/sealing.ts';
import { freshDatabase } from '../support/database.ts';
import { noteOf } from '../support/samples.ts';

/** A database with so many notes in segments, about 150 in each. */
async function withSealed(count: number): Promise<Database> {
  const database = await freshDatabase();
  await put(database, 0, count);
  while ((await sealTail(database)) > 0);
  return database;
}

async function put(database: Database, from: number, count: number): Promise<void> {
  const transaction = database.transaction('searchTail', 'readwrite');
  for (let at = from; at < from + count; at += 1) {
    const text = `${at % 3 ? 'rain' : 'sun'} ${'and some more words '.repeat(10)}`;
    transaction.store.put(searchRow(noteOf(`n${at}`, text, { instant: at })));
  }
  await transaction.done;
}

/** Counts what is read from the store of segments. */
function countReads() {
  const reads = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  onTestFinished(() => reads.mockRestore());
  return () => {
    const ofSegments = reads.mock.contexts.filter(
      (one) => (one as IDBObjectStore).name === 'searchSegments',
    ).length;
    reads.mockClear();
    return ofSegments;
  };
}

const found = async (database: Database, words: string) =>
  (await searchNotes(database, noteQuery(words))).hits.length;

describe('searchBatches', () => {
  it('reads the segments once for the keystrokes of a word, and says the same', async () => {
    const database = await withSealed(9000);
    const reads = countReads();
    expect(await found(database, 'su')).toBe(3000);
    expect(reads()).toBeGreaterThan(1);
    expect(await found(database, 'sun')).toBe(3000);
    expect(await found(database, 'nowhere')).toBe(0);
    expect(reads()).toBe(0);
  });

  it('reads again what has been sealed meanwhile, and nothing else', async () => {
    const database = await withSealed(9000);
    await found(database, 'sun');
    await put(database, 9000, 60);
    await put(database, 300, 1);
    while ((await sealTail(database)) > 0);
    const reads = countReads();
    expect(await found(database, 'sun')).toBe(3020);
    expect(reads()).toBeLessThanOrEqual(3);
  });

  it('goes on where a search was stopped by the next keystroke', async () => {
    const database = await withSealed(9000);
    const stopped = await searchNotes(database, noteQuery('sun'), { most: 200 });
    expect(stopped.isComplete).toBe(false);
    const reads = countReads();
    expect(await found(database, 'sun')).toBe(3000);
    expect(reads()).toBeLessThan(4);
  });
});

describe('kept segments', () => {
  const database = {} as Database;
  const segmentOf = (name: string, length = 1) =>
    ({ key: [0, name, 'x'], folded: 'w'.repeat(length) }) as SearchSegment;

  it('are forgotten with their key, and after a while all of them', async () => {
    vi.useFakeTimers();
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const [a, b] = [segmentOf('a'), segmentOf('b')];
    const kept = createKeptSegments<SearchSegment>();
    const first = kept.of(database, [a.key, b.key]);
    first.keep(a);
    first.keep(b);
    expect(kept.of(database, [a.key, b.key]).get(a.key)).toBe(a);
    expect(kept.of(database, [b.key]).has(a.key)).toBe(false);
    expect(kept.of(database, [a.key, b.key]).has(a.key)).toBe(false);
    vi.advanceTimersByTime(60_001);
    expect(kept.of(database, [b.key]).has(b.key)).toBe(false);
  });

  it('are no more than there is room for', () => {
    const kept = createKeptSegments<SearchSegment>();
    const [large, small] = [segmentOf('a', 31_000_000), segmentOf('b', 2_000_000)];
    const now = kept.of(database, [large.key, small.key]);
    now.keep(large);
    now.keep(small);
    expect([now.has(large.key), now.has(small.key)]).toEqual([true, false]);
  });
});
