import { describe, expect, it } from 'vitest';
import {
  lastReturnOf,
  lastReturnOfDeck,
  lastShownAt,
  shownPast,
} from '../../utils/storage/own-showings.ts';
import { addShowing } from '../../utils/storage/showings.ts';
import {
  lastTurnOfDeck,
  lastTurnOfThought,
  latestShowing,
} from '../../utils/storage/shown-turns.ts';
import { freshDatabase } from '../support/database.ts';
import { showingOf } from '../support/samples.ts';

describe('what was shown outside the ring', () => {
  async function history() {
    const database = await freshDatabase();
    const add = (id: string, rest: Parameters<typeof showingOf>[1]) =>
      addShowing(database, showingOf(id, rest));
    await add('1', { deck: 'outward', thought: 'a', turn: [3, 9], instant: 100 });
    await add('2', { deck: 'kept', thought: 'a', turn: [-1, 5.5], instant: 300 });
    await add('3', { deck: 'mine', thought: 'a', turn: [-1, 8], instant: 200 });
    await add('4', { deck: 'kept', thought: 'b', turn: [-1, 7], instant: 50 });
    return database;
  }

  it('says where the clock of a deck stands, and at which return it has shown a thought', async () => {
    const database = await history();
    expect(await lastReturnOfDeck(database, 'kept')).toBe(7);
    expect(await lastReturnOfDeck(database, 'outward')).toBeUndefined();
    expect(await lastReturnOf(database, 'kept', 'a')).toBe(5.5);
    expect(await lastReturnOf(database, 'kept', 'c')).toBeUndefined();
  });

  it('leaves the turns of the ring as they were', async () => {
    const database = await history();
    expect(await lastTurnOfThought(database, 'a')).toEqual([3, 9]);
    expect(await lastTurnOfDeck(database, 'outward')).toEqual([3, 9]);
  });

  it('says when a thought was last seen, in the ring or outside it', async () => {
    const database = await history();
    expect(await lastShownAt(database, 'a')).toBe(300);
    expect(await lastShownAt(database, 'b')).toBe(50);
    expect(await lastShownAt(database, 'c')).toBeUndefined();
    expect(await latestShowing(database)).toBe('4');
  });

  it('tells the passages of a book that were shown past a place', async () => {
    const database = await freshDatabase();
    for (const rank of [3, 4, 5])
      await addShowing(
        database,
        showingOf(`${rank}`, { deck: 'book', turn: [-1, rank], instant: rank * 10 }),
      );
    expect(await shownPast(database, 'book', 3)).toEqual([
      { rank: 4, instant: 40 },
      { rank: 5, instant: 50 },
    ]);
    expect((await shownPast(database, 'book', -1)).length).toBe(3);
  });
});
