import { describe, expect, it } from 'vitest';
import type { Database } from '../../utils/storage/database.ts';
import {
  type DeckPlace,
  deckEnd,
  deckPage,
  thoughtCount,
} from '../../utils/storage/deck-thoughts.ts';
import { freshDatabase } from '../support/database.ts';
import { putThoughts, thoughtRow } from '../support/passages.ts';

/** A deck with thoughts of these ranks, between two others. */
async function withRanks(ranks: readonly number[]): Promise<Database> {
  const database = await freshDatabase();
  await putThoughts(database, [
    ...ranks.map((rank, at) => thoughtRow(`t${String(at).padStart(3, '0')}`, rank)),
    thoughtRow('before', 1, { deck: 'mind' }),
    thoughtRow('after', 1, { deck: 'mine2' }),
  ]);
  return database;
}

async function allPages(database: Database, most: number): Promise<string[][]> {
  const pages: string[][] = [];
  let from: DeckPlace | undefined;
  do {
    const { rows, next } = await deckPage(database, 'mine', most, from);
    pages.push(rows.map(({ id }) => id));
    from = next;
  } while (from !== undefined);
  return pages;
}

describe('thoughtCount', () => {
  it('counts the deck alone', async () => {
    const database = await withRanks([5, 0.25, 2 ** 52 - 1]);
    expect(await thoughtCount(database, 'mine')).toBe(3);
    expect(await thoughtCount(database, 'none')).toBe(0);
  });
});

describe('deckPage', () => {
  it('goes through the deck in the order of its ranks, each thought once', async () => {
    const database = await withRanks([3, 0.5, 2, 1, 4]);
    expect(await allPages(database, 2)).toEqual([['t001', 't003'], ['t002', 't000'], ['t004']]);
    expect(await allPages(database, 5)).toHaveLength(1);
    expect(await allPages(await withRanks([]), 5)).toEqual([[]]);
  });

  it('loses none where thoughts share a rank', async () => {
    const database = await withRanks([1, 7, 7, 7, 7, 7, 9]);
    const pages = await allPages(database, 2);
    expect(pages.flat()).toEqual(['t000', 't001', 't002', 't003', 't004', 't005', 't006']);
  });
});

describe('deckEnd', () => {
  it('gives the last thoughts, in order, and those before a rank', async () => {
    const database = await withRanks([1, 2, 3, 4, 5]);
    const ids = async (most: number, below?: number) =>
      (await deckEnd(database, 'mine', most, below)).map(({ rank }) => rank);
    expect(await ids(2)).toEqual([4, 5]);
    expect(await ids(1)).toEqual([5]);
    expect(await ids(2, 4)).toEqual([2, 3]);
    expect(await ids(9)).toEqual([1, 2, 3, 4, 5]);
    expect(await ids(2, 1)).toEqual([]);
  });
});
