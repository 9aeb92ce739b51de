import { describe, expect, it } from 'vitest';
import { thoughtAfterRank, thoughtById } from '../../utils/storage/thoughts.ts';
import { freshDatabase } from '../support/database.ts';

async function withThoughts(...places: [deck: string, rank: number][]) {
  const database = await freshDatabase();
  for (const [deck, rank] of places) {
    const id = `${deck}-${rank}`;
    await database.add('thoughts', { id, deck, rank, text: id, language: 'en' });
  }
  return database;
}

describe('thoughtAfterRank', () => {
  it.each([
    ['before the first', -1, 'mine-10'],
    ['at the first', 10, 'mine-20'],
    ['between two', 15, 'mine-20'],
    ['at the last: round to the first', 30, 'mine-10'],
    ['behind the last: round to the first', 2 ** 52 - 1, 'mine-10'],
  ])('goes on round the ring from %s', async (_, rank, id) => {
    const database = await withThoughts(
      ['mine', 30],
      ['mine', 10],
      ['mine', 20],
      ['n', 12],
      ['m', 25],
    );
    expect((await thoughtAfterRank(database, 'mine', rank))?.id).toBe(id);
  });

  it('goes round to the same thought where a deck has one', async () => {
    const database = await withThoughts(['mine', 10]);
    expect((await thoughtAfterRank(database, 'mine', 10))?.id).toBe('mine-10');
  });

  it('finds nothing in a deck that is empty', async () => {
    const database = await withThoughts(['other', 10]);
    expect(await thoughtAfterRank(database, 'mine', 0)).toBeUndefined();
  });
});

describe('thoughtById', () => {
  it('finds the thought, or nothing', async () => {
    const database = await withThoughts(['mine', 10]);
    expect(await thoughtById(database, 'mine-10')).toMatchObject({ text: 'mine-10' });
    expect(await thoughtById(database, 'mine-11')).toBeUndefined();
  });
});
