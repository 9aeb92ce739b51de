import { describe, expect, it } from 'vitest';
import { noteQuery } from '../../utils/domain/note-query.ts';
import { searchRow } from '../../utils/domain/search-segment.ts';
import { searchNotes } from '../../utils/services/search.ts';
import { checkSearch, checkSearchWhenDue } from '../../utils/services/search-check.ts';
import { searchThoughts } from '../../utils/services/search-thoughts.ts';
import type { Database } from '../../utils/storage/database.ts';
import { sealTail } from '../../utils/storage/sealing.ts';
import { createClock } from '../support/clock.ts';
import { freshDatabase } from '../support/database.ts';
import { deckRow, putThoughts, thoughtRow } from '../support/passages.ts';
import { noteOf } from '../support/samples.ts';

const clock = createClock('2026-11-23T09:00Z');

/** 1,300 notes, one in thirteen deleted; sealed but for the last thirty. */
async function filled(): Promise<Database> {
  const database = await freshDatabase();
  for (let at = 0; at < 1300; at += 1) {
    if (at === 1270) while ((await sealTail(database)) > 0);
    const id = `n${String(at).padStart(4, '0')}`;
    const gone = at % 13 === 0 ? { deleted: { instant: 1, time: 't' } } : {};
    const note = noteOf(id, `rain ${at}`, { instant: Math.floor(at / 3), ...gone });
    await database.put('notes', note);
    await database.put('searchTail', searchRow(note));
  }
  return database;
}

async function found(database: Database, query: string): Promise<string[]> {
  const { hits } = await searchNotes(database, noteQuery(query));
  return hits.map(({ note }) => note);
}

describe('checkSearch', () => {
  it('finds nothing to repair where search and notes agree, and changes nothing', async () => {
    const database = await filled();
    const before = await database.getAll('searchSegments');
    expect(await checkSearch(database, clock)).toEqual({ checked: 1300, repaired: 0 });
    expect(await database.getAll('searchSegments')).toEqual(before);
    expect(await found(database, 'rain')).toHaveLength(1200);
  });

  it.each<[string, number, (database: Database) => Promise<unknown>]>([
    [
      'a segment is lost',
      231,
      async (database) => {
        const [segment] = await database.getAll('searchSegments');
        await database.delete('searchSegments', segment?.key ?? [0, '', '']);
      },
    ],
    ['all rows are lost', 1200, (database) => clearSearch(database)],
    [
      'a note has other words than its row',
      1,
      (database) => database.put('notes', noteOf('n0001', 'sun', { instant: 0 })),
    ],
    [
      'a note was deleted and its row stayed',
      1,
      (database) =>
        database.put(
          'notes',
          noteOf('n0002', 'rain 2', { instant: 0, deleted: { instant: 2, time: 't' } }),
        ),
    ],
    ['a sealed row has no note', 1, (database) => database.delete('notes', 'n0004')],
    ['a row of the tail has no note', 1, (database) => database.delete('notes', 'n1299')],
    [
      'a segment was folded by older rules',
      231,
      async (database) => {
        const [segment] = await database.getAll('searchSegments');
        if (segment) await database.put('searchSegments', { ...segment, foldVersion: 0 });
      },
    ],
  ])('repairs it where %s, and says how much', async (_, least, damage) => {
    const database = await filled();
    await damage(database);
    const { repaired } = await checkSearch(database, clock);
    if (least === 1) expect(repaired).toBe(1);
    else expect(repaired).toBeGreaterThanOrEqual(least);
    const notes = (await database.getAll('notes')).filter(({ deleted }) => !deleted);
    for (const when of ['in the tail', 'sealed']) {
      const ids = (await found(database, '')).toSorted();
      expect(ids, when).toEqual(notes.map(({ id }) => id));
      while ((await sealTail(database)) > 0);
    }
    expect(await checkSearch(database, clock)).toMatchObject({ repaired: 0 });
  });
});

async function clearSearch(database: Database): Promise<void> {
  await database.clear('searchSegments');
  await database.clear('searchTail');
}

describe('checkSearchWhenDue', () => {
  it('checks once, then not for a month; and again when the clock is set back', async () => {
    const database = await freshDatabase();
    const at = createClock('2026-11-23T09:00Z');
    expect(await checkSearchWhenDue(database, at)).toEqual({ checked: 0, repaired: 0 });
    at.set('2026-12-22T09:00Z');
    expect(await checkSearchWhenDue(database, at)).toBeUndefined();
    at.set('2026-12-24T09:00Z');
    expect(await checkSearchWhenDue(database, at)).toBeDefined();
    at.set('2026-12-01T09:00Z');
    expect(await checkSearchWhenDue(database, at)).toBeDefined();
  });
});

describe('checkSearch, of the reader’s own decks', () => {
  it('puts right what a search says of their thoughts', async () => {
    const database = await freshDatabase();
    await database.put('decks', deckRow());
    await putThoughts(database, [thoughtRow('a', 1), thoughtRow('b', 2)]);
    expect(await checkSearch(database, createClock())).toEqual({ checked: 0, repaired: 2 });
    const decks = new Set(['mine']);
    expect(await searchThoughts(database, 'words', { decks })).toEqual(['a', 'b']);
    expect(await checkSearch(database, createClock())).toEqual({ checked: 0, repaired: 0 });
  });
});
