import { describe, expect, it } from 'vitest';
import { addShowing } from '../../utils/storage/showings.ts';
import { lastTurnOfDeck, lastTurnOfThought } from '../../utils/storage/shown-turns.ts';
import { freshDatabase } from '../support/database.ts';
import { showingOf } from '../support/samples.ts';

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
