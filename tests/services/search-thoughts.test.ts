import { describe, expect, it } from 'vitest';
import { thoughtSearchRow, thoughtSegmentsOf } from '../../utils/domain/thought-segment.ts';
import { searchThoughts } from '../../utils/services/search-thoughts.ts';
import { freshDatabase } from '../support/database.ts';

async function withRows(count: number) {
  const database = await freshDatabase();
  const rows = Array.from({ length: count }, (_, at) =>
    thoughtSearchRow({
      id: `t${at}`,
      deck: 'mine',
      text: `${at % 3 ? 'Rain' : 'Sun'} and more words of ${at}`,
      language: 'en',
      source: { author: 'Ada Wherry' },
    }),
  );
  for (const segment of thoughtSegmentsOf(rows, 0, 'now'))
    await database.put('thoughtSegments', segment);
  return database;
}

const decks = new Set(['mine']);

describe('searchThoughts', () => {
  it('finds words in any order, folded, in the source too', async () => {
    const database = await withRows(9);
    expect(await searchThoughts(database, 'WORDS sun', { decks })).toEqual(['t0', 't3', 't6']);
    expect(await searchThoughts(database, '"of 4" wherry', { decks })).toEqual(['t4']);
    expect(await searchThoughts(database, 'nowhere', { decks })).toEqual([]);
  });

  it('looks through the decks it is told, and no others', async () => {
    const database = await withRows(9);
    expect(await searchThoughts(database, 'sun', { decks: new Set() })).toEqual([]);
  });

  it('tells the first while it goes on', async () => {
    const database = await withRows(3000);
    let told: string[] = [];
    const tell = (ids: string[]) => {
      told = ids;
    };
    const first = { count: 5, tell };
    expect(await searchThoughts(database, 'sun', { decks, first })).toHaveLength(1000);
    expect(told).toEqual(['t0', 't3', 't6', 't9', 't12']);
  });

  it('stops where a newer search begins', async () => {
    const database = await withRows(3000);
    const typing = new AbortController();
    typing.abort();
    const { signal } = typing;
    expect(await searchThoughts(database, 'sun', { decks, signal })).toEqual([]);
  });
});
