import { describe, expect, it } from 'vitest';
import {
  addShowing,
  lastReturnOf,
  lastReturnOfDeck,
  lastShownAt,
  lastTurnOfDeck,
  lastTurnOfThought,
  latestShowing,
  showingsInSlot,
  shownPast,
} from '../../utils/storage/showings.ts';
import { freshDatabase } from '../support/database.ts';
import { showingOf } from '../support/samples.ts';

describe('showingsInSlot', () => {
  it('gives all that was shown in one slot, in the order of their ids', async () => {
    const database = await freshDatabase();
    await addShowing(database, showingOf('2'));
    await addShowing(database, showingOf('1'));
    await addShowing(database, showingOf('3', { slot: '2026-11-24' }));
    const ids = (await showingsInSlot(database, '2026-11-23')).map(({ id }) => id);
    expect(ids).toEqual(['1', '2']);
  });
});

describe('addShowing', () => {
  it('never writes over what was recorded', async () => {
    const database = await freshDatabase();
    await addShowing(database, showingOf('1', { thought: 'first' }));
    await expect(addShowing(database, showingOf('1', { thought: 'second' }))).rejects.toThrow();
    expect((await database.get('showings', '1'))?.thought).toBe('first');
  });
});

describe('lastTurnOfDeck', () => {
  it('is the furthest turn, by round before rank, whatever the order of showing', async () => {
    const database = await freshDatabase();
    const turns: [number, number][] = [
      [0, 2 ** 51],
      [2, 7],
      [10, 3],
      [9, 2 ** 52 - 1],
      [2, 900],
    ];
    for (const [at, turn] of turns.entries())
      await addShowing(database, showingOf(`${at}`, { turn }));
    expect(await lastTurnOfDeck(database, 'outward')).toEqual([10, 3]);
  });

  it('looks at the one deck, also beside decks whose names begin or go on alike', async () => {
    const database = await freshDatabase();
    await addShowing(database, showingOf('1', { deck: 'out', turn: [7, 1] }));
    await addShowing(database, showingOf('2', { deck: 'outward', turn: [0, 5] }));
    await addShowing(database, showingOf('3', { deck: 'outward-2', turn: [8, 1] }));
    expect(await lastTurnOfDeck(database, 'outward')).toEqual([0, 5]);
    expect(await lastTurnOfDeck(database, 'out')).toEqual([7, 1]);
    expect(await lastTurnOfDeck(database, 'never shown')).toBeUndefined();
  });
});

describe('lastTurnOfThought', () => {
  it('is the furthest turn at which this thought was shown', async () => {
    const database = await freshDatabase();
    await addShowing(database, showingOf('1', { thought: 'a', turn: [1, 4] }));
    await addShowing(database, showingOf('2', { thought: 'a', turn: [0, 9] }));
    await addShowing(database, showingOf('3', { thought: 'b', turn: [5, 9] }));
    expect(await lastTurnOfThought(database, 'a')).toEqual([1, 4]);
    expect(await lastTurnOfThought(database, 'c')).toBeUndefined();
  });
});

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
