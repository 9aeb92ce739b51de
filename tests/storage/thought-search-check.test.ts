import { describe, expect, it } from 'vitest';
import { thoughtSearchRow, thoughtSegmentsOf } from '../../utils/domain/thought-segment.ts';
import { searchThoughts } from '../../utils/services/search-thoughts.ts';
import type { Database } from '../../utils/storage/database.ts';
import { checkDeckSearch } from '../../utils/storage/thought-search-check.ts';
import { freshDatabase } from '../support/database.ts';
import { putThoughts, thoughtRow } from '../support/passages.ts';

const ROWS = Array.from({ length: 700 }, (_, at) => thoughtRow(`t${at}`, at));

async function sound(): Promise<Database> {
  const database = await freshDatabase();
  await putThoughts(database, ROWS);
  for (const segment of thoughtSegmentsOf(ROWS.map(thoughtSearchRow), 0, 'now'))
    await database.put('thoughtSegments', segment);
  return database;
}

const found = (database: Database, words: string) =>
  searchThoughts(database, words, { decks: new Set(['mine']) });

describe('checkDeckSearch', () => {
  it('changes nothing where all is well', async () => {
    const database = await sound();
    const keys = await database.getAllKeys('thoughtSegments');
    expect(await checkDeckSearch(database, 'mine')).toBe(0);
    expect(await database.getAllKeys('thoughtSegments')).toEqual(keys);
  });

  it('puts right what is missing, other, or of no thought', async () => {
    const database = await sound();
    await database.put('thoughts', thoughtRow('t5', 5, { text: 'Other words.' }));
    await database.put('thoughts', thoughtRow('new', 900));
    await database.delete('thoughts', 't7');
    expect(await found(database, 'other')).toEqual([]);
    expect(await checkDeckSearch(database, 'mine')).toBe(3);
    expect(await found(database, 'other')).toEqual(['t5']);
    expect(await found(database, '"of new"')).toEqual(['new']);
    expect(await found(database, '"of t7."')).toEqual([]);
    expect(await found(database, 'words')).toHaveLength(700);
    expect(await checkDeckSearch(database, 'mine')).toBe(0);
  });

  it('folds anew what was folded by older rules', async () => {
    const database = await sound();
    const [segment] = await database.getAll('thoughtSegments');
    await database.put('thoughtSegments', { ...segment, foldVersion: 0 } as typeof segment &
      object);
    expect(await checkDeckSearch(database, 'mine')).toBe(segment?.ids.length);
    expect(await checkDeckSearch(database, 'mine')).toBe(0);
  });
});
