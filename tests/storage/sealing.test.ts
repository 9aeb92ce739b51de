import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../utils/domain/fold.ts';
import type { Note } from '../../utils/domain/note.ts';
import { noteQuery } from '../../utils/domain/note-query.ts';
import { compareRows, searchRow } from '../../utils/domain/search-segment.ts';
import { notesOf, searchNotes } from '../../utils/services/search.ts';
import type { Database } from '../../utils/storage/database.ts';
import { sealTail } from '../../utils/storage/sealing.ts';
import { freshDatabase } from '../support/database.ts';
import { noteOf } from '../support/samples.ts';

async function store(database: Database, note: Note): Promise<void> {
  const transaction = database.transaction(['notes', 'searchTail'], 'readwrite');
  await transaction.objectStore('notes').put(note);
  await transaction.objectStore('searchTail').put(searchRow(note));
  await transaction.done;
}

async function sealAll(database: Database, most?: number): Promise<void> {
  while ((await sealTail(database, most)) > 0);
}

async function found(database: Database, query: string): Promise<string[]> {
  const { hits } = await searchNotes(database, noteQuery(query));
  return hits.map(({ note }) => note);
}

const GONE = { instant: 1, time: 't' };

describe('sealTail', () => {
  it('moves every row out of the tail and changes no answer', async () => {
    const database = await freshDatabase();
    for (let at = 0; at < 1200; at += 1)
      await store(
        database,
        noteOf(`n${String(at).padStart(4, '0')}`, at % 7 ? 'rain' : 'sun', { instant: at % 100 }),
      );
    const before = await found(database, 'sun');
    expect(before).toHaveLength(172);
    await sealAll(database, 90);
    expect(await database.count('searchTail')).toBe(0);
    expect(await database.count('searchSegments')).toBeGreaterThan(2);
    expect(await found(database, 'sun')).toEqual(before);
  });

  it('lets an edit override the sealed words, and a deletion take them out', async () => {
    const database = await freshDatabase();
    for (const id of ['a', 'b', 'c']) await store(database, noteOf(id, 'the old words'));
    await sealAll(database);
    await store(database, noteOf('b', 'the new words'));
    await store(database, noteOf('c', 'the old words', { deleted: GONE }));
    for (const _ of ['in the tail', 'sealed']) {
      expect(await found(database, 'old')).toEqual(['a']);
      expect(await found(database, 'new')).toEqual(['b']);
      await sealAll(database);
    }
  });

  it('leaves segments that never overlap, however the rows come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            note: fc.integer({ min: 0, max: 30 }),
            text: fc.constantFrom('rain', 'sun', 'rain and sun', ''),
            isDeleted: fc.boolean(),
            seal: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
          }),
          { maxLength: 60 },
        ),
        async (steps) => {
          const database = await freshDatabase();
          const notes = new Map<string, Note>();
          for (const { note: number, text, isDeleted, seal } of steps) {
            // A note's instant never changes; several share one.
            const note = noteOf(`n${number}`, text, {
              instant: Math.floor(number / 3),
              ...(isDeleted && { deleted: GONE }),
            });
            notes.set(note.id, note);
            await store(database, note);
            if (seal !== undefined) await sealTail(database, seal);
          }
          const expected = (word: string) =>
            [...notes.values()]
              .filter((note) => !note.deleted && fold(note.wordings[0]?.text ?? '').includes(word))
              .map(({ id, instant }) => ({ note: id, instant }))
              .sort(compareRows)
              .map(({ note }) => note);
          for (const word of ['rain', 'sun', ''])
            expect(await found(database, word)).toEqual(expected(word));
          await sealAll(database, 4);
          for (const word of ['rain', 'sun', ''])
            expect(await found(database, word)).toEqual(expected(word));
          const segments = await database.getAll('searchSegments');
          for (const [at, { low }] of segments.entries()) {
            const next = segments[at + 1];
            if (next) expect(indexedDB.cmp([-next.key[0], next.key[1]], low)).toBe(-1);
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('searchNotes', () => {
  it('counts for each filter what it would leave, its own choice not counted', async () => {
    const database = await freshDatabase();
    await store(database, noteOf('a', 'rain', { theme: 'love', lens: 'inward' }));
    await store(database, noteOf('b', 'rain', { theme: 'love', lens: 'outward' }));
    await sealAll(database);
    await store(database, noteOf('c', 'rain', { theme: 'words', lens: 'outward' }));
    const filters = { theme: ['love'], lens: ['outward'] };
    const { hits, counts } = await searchNotes(database, noteQuery('rain', filters));
    expect(hits.map(({ note }) => note)).toEqual(['b']);
    expect(Object.fromEntries(counts.theme)).toEqual({ love: 1, words: 1 });
    expect(Object.fromEntries(counts.lens)).toEqual({ inward: 1, outward: 1 });
  });

  it('keeps to a span of days, both ends included', async () => {
    const database = await freshDatabase();
    for (const day of ['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'])
      await store(database, noteOf(day, 'x', { day, instant: Date.parse(day) }));
    const span = noteQuery('', { from: '2026-11-22', to: '2026-11-23' });
    const { hits } = await searchNotes(database, span);
    expect(hits.map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-22']);
  });

  it('tells the first hits as soon as it has them, the newest', async () => {
    const database = await freshDatabase();
    for (let at = 0; at < 40; at += 1)
      await store(database, noteOf(`n${at}`, 'x', { instant: at }));
    await sealAll(database, 10);
    await store(database, noteOf('latest', 'x', { instant: 99 }));
    const told: string[][] = [];
    const first = {
      count: 3,
      tell: (hits: { note: string }[]) => void told.push(hits.map(({ note }) => note)),
    };
    await searchNotes(database, noteQuery('x'), { first });
    expect(told).toEqual([['latest', 'n39', 'n38']]);
  });

  it('stops at the next batch when a newer search begins', async () => {
    const database = await freshDatabase();
    for (let at = 0; at < 10; at += 1)
      await store(database, noteOf(`n${at}`, 'x', { instant: at }));
    await sealAll(database);
    const search = new AbortController();
    search.abort();
    const { isComplete } = await searchNotes(database, noteQuery('x'), { signal: search.signal });
    expect(isComplete).toBe(false);
  });
});

describe('notesOf', () => {
  it('leaves out a note deleted since it was found', async () => {
    const database = await freshDatabase();
    await store(database, noteOf('a', 'x'));
    await store(database, noteOf('b', 'x'));
    const { hits } = await searchNotes(database, noteQuery('x'));
    await store(database, noteOf('a', 'x', { deleted: GONE }));
    expect((await notesOf(database, hits)).map(({ id }) => id)).toEqual(['b']);
  });
});
