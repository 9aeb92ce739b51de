import { describe, expect, it } from 'vitest';
import type { Undo } from '../../utils/domain/kept-passage.ts';
import type { Passage } from '../../utils/domain/passage.ts';
import { firstReturn } from '../../utils/domain/returning.ts';
import { changeStamp } from '../../utils/storage/change-stamp.ts';
import type { Database } from '../../utils/storage/database.ts';
import { keepPassage, takeOutPassage } from '../../utils/storage/keeping-passage.ts';
import { freshDatabase } from '../support/database.ts';

let made = 0;
const timeAfter = () => {
  made += 1;
  return `t${String(made).padStart(6, '0')}`;
};
const at = (instant: number) => ({ seed: 'seed', instant, timeAfter });

function passage(id: string, rest: Partial<Passage> = {}): Passage {
  return { id, deck: 'passages', text: `The words of ${id}.`, language: 'en', ...rest };
}

/** All that keeping may change. */
async function contents(database: Database) {
  const [decks, thoughts, marks] = await Promise.all([
    database.getAll('decks'),
    database.getAll('thoughts'),
    database.getAll('marks'),
  ]);
  return { decks, thoughts, marks };
}

/** What a search would find: the ids. */
async function found(database: Database): Promise<string[]> {
  const rows = await database.getAll('thoughtTail');
  return rows.filter(({ isGone }) => !isGone).map(({ id }) => id);
}

describe('keepPassage', () => {
  it('makes the deck with the first passage, and marks it as kept then', async () => {
    const database = await freshDatabase();
    const undo = await keepPassage(database, passage('a', { instant: 1000 }), at(1000));
    expect(undo).toEqual({ thought: 'a', instant: 1000, isNew: true });
    const { decks, thoughts, marks } = await contents(database);
    expect(decks).toMatchObject([{ id: 'passages', isOn: true, policy: 'returning' }]);
    expect(thoughts).toEqual([
      { ...passage('a', { instant: 1000 }), rank: firstReturn(0, 'seed', 'a') },
    ]);
    expect(marks).toMatchObject([{ thought: 'a', kept: 1000 }]);
    expect(await changeStamp(database)).toBe(marks[0]?.time);
    expect(await found(database)).toEqual(['a']);
  });

  it('lets a passage return after where the deck stands', async () => {
    const database = await freshDatabase();
    await database.add('showings', {
      id: 's1',
      instant: 1,
      zone: 'UTC',
      day: '2026-11-23',
      slot: 'day:2026-11-23',
      thought: 'x',
      deck: 'passages',
      how: 'due',
      turn: [-1, 40],
      install: 'i',
    });
    await keepPassage(database, passage('a'), at(1));
    expect((await database.get('thoughts', 'a'))?.rank).toBe(firstReturn(40, 'seed', 'a'));
  });

  it('changes nothing where the passage is kept already', async () => {
    const database = await freshDatabase();
    await keepPassage(database, passage('a'), at(1000));
    const before = await contents(database);
    expect(await keepPassage(database, passage('a', { text: 'Other.' }), at(2000))).toBeUndefined();
    expect(await contents(database)).toEqual(before);
  });

  it('leaves the deck as the reader has it, and joins it by its policy', async () => {
    const database = await freshDatabase();
    const deck = { id: 'passages', isOn: false, policy: 'inOrder', weight: 2, time: 't' } as const;
    await database.add('decks', deck);
    await keepPassage(database, passage('a'), at(1));
    await keepPassage(database, passage('b'), at(2));
    expect(await database.getAll('decks')).toEqual([deck]);
    expect((await database.getAll('thoughts')).map(({ rank }) => rank)).toEqual([0, 1]);
  });

  it('makes the deck anew where the reader had taken it away', async () => {
    const database = await freshDatabase();
    await database.add('decks', { id: 'passages', isOn: false, removed: 5, time: 't' });
    await keepPassage(database, passage('a'), at(9));
    const [deck] = await database.getAll('decks');
    expect(deck).toMatchObject({ isOn: true, policy: 'returning' });
    expect(deck).not.toHaveProperty('removed');
  });

  it('takes over what is in a deck that was taken away, and would go with it', async () => {
    const database = await freshDatabase();
    await database.add('decks', { id: 'book', isOn: true, removed: 5, time: 't' });
    await database.add('thoughts', { ...passage('a', { deck: 'book' }), rank: 7 });
    await database.add('marks', { thought: 'a', kept: 3, time: 't' });
    expect(await keepPassage(database, passage('a'), at(9))).toMatchObject({ isNew: true });
    expect(await database.getAll('thoughts')).toMatchObject([{ id: 'a', deck: 'passages' }]);
  });

  it('keeps what came from elsewhere by its mark alone', async () => {
    const database = await freshDatabase();
    const row = { ...passage('a', { deck: 'book' }), rank: 7 };
    await database.add('thoughts', row);
    await database.add('decks', { id: 'book', isOn: true, time: 't' });
    const undo = await keepPassage(database, passage('a'), at(1));
    expect(undo).toMatchObject({ isNew: false });
    expect(await database.getAll('thoughts')).toEqual([row]);
    expect(await database.getAllKeys('decks')).toEqual(['book']);
    await takeOutPassage(database, undo as Undo, timeAfter);
    expect(await database.getAll('thoughts')).toEqual([row]);
    expect(await database.getAll('marks')).toEqual([]);
  });

  it('brings back what was deleted, and Undo hides it again', async () => {
    const database = await freshDatabase();
    await database.add('marks', { thought: 'a', isHidden: true, halfLifeDays: 7, time: 't' });
    const undo = await keepPassage(database, passage('a'), at(5));
    expect(await database.getAll('marks')).toMatchObject([
      { thought: 'a', halfLifeDays: 7, kept: 5 },
    ]);
    expect((await database.get('marks', 'a'))?.isHidden).toBeUndefined();
    await takeOutPassage(database, undo as Undo, timeAfter);
    const [mark] = await database.getAll('marks');
    expect(mark).toMatchObject({ isHidden: true, halfLifeDays: 7 });
    expect(mark?.kept).toBeUndefined();
  });
});

describe('takeOutPassage', () => {
  it('leaves nothing of the only passage', async () => {
    const database = await freshDatabase();
    const undo = await keepPassage(database, passage('a'), at(1));
    expect(await takeOutPassage(database, undo as Undo, timeAfter)).toBe(true);
    expect(await contents(database)).toEqual({ decks: [], thoughts: [], marks: [] });
    expect(await found(database)).toEqual([]);
  });

  it('leaves the others, whichever came first', async () => {
    const database = await freshDatabase();
    const first = await keepPassage(database, passage('a'), at(1));
    await keepPassage(database, passage('b'), at(2));
    const before = await contents(database);
    await takeOutPassage(database, first as Undo, timeAfter);
    const after = await contents(database);
    expect(after.decks).toEqual(before.decks);
    expect(after.thoughts.map(({ id }) => id)).toEqual(['b']);
    expect(after.marks.map(({ thought }) => thought)).toEqual(['b']);
  });

  it('leaves a deck that was there before, though it is empty again', async () => {
    const database = await freshDatabase();
    await database.add('decks', { id: 'passages', isOn: true, policy: 'returning', time: 't' });
    const undo = await keepPassage(database, passage('a'), at(1));
    await takeOutPassage(database, undo as Undo, timeAfter);
    expect(await database.getAllKeys('decks')).toEqual(['passages']);
  });

  it('does nothing twice, nor for another instant, nor of a thought of another deck', async () => {
    const database = await freshDatabase();
    const undo = (await keepPassage(database, passage('a'), at(1))) as Undo;
    expect(await takeOutPassage(database, { ...undo, instant: 2 }, timeAfter)).toBe(false);
    expect(await takeOutPassage(database, undo, timeAfter)).toBe(true);
    expect(await takeOutPassage(database, undo, timeAfter)).toBe(false);
    await database.add('thoughts', { ...passage('b', { deck: 'book' }), rank: 1 });
    await database.add('marks', { thought: 'b', kept: 9, time: 't' });
    await takeOutPassage(database, { thought: 'b', instant: 9, isNew: true }, timeAfter);
    expect(await database.getAllKeys('thoughts')).toEqual(['b']);
  });
});
