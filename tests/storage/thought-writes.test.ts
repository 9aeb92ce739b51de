import { describe, expect, it } from 'vitest';
import type { HybridTime } from '../../utils/domain/hybrid-clock.ts';
import { changeStamp } from '../../utils/storage/change-stamp.ts';
import {
  addThought,
  bringBackThought,
  changeThought,
  deleteThought,
  type NewThought,
} from '../../utils/storage/thought-writes.ts';
import { freshDatabase } from '../support/database.ts';
import { putThoughts, thoughtRow } from '../support/passages.ts';

const after = (seen: HybridTime[]) => `${seen.sort().at(-1) ?? 't'}+`;

const added = (id: string, rest: Partial<NewThought> = {}): NewThought => ({
  passage: { id, deck: 'mine', text: `Words of ${id}`, language: 'en' },
  deck: { id: 'mine', isOn: true, policy: 'ring' },
  rankAfter: (_, last = 0) => last + 1,
  timeAfter: after,
  ...rest,
});

describe('addThought', () => {
  it('makes the deck with the first thought, and puts each behind the last', async () => {
    const database = await freshDatabase();
    expect(await addThought(database, added('a'))).toBe(true);
    expect(await addThought(database, added('b'))).toBe(true);
    expect(await database.getAll('decks')).toEqual([
      { id: 'mine', isOn: true, policy: 'ring', time: 't+' },
    ]);
    expect((await database.getAll('thoughts')).map(({ id, rank }) => [id, rank])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect(await database.getAllKeys('thoughtTail')).toEqual(['a', 'b']);
    expect(await changeStamp(database)).toBeDefined();
  });

  it('leaves the deck’s row as it is, and asks its policy', async () => {
    const database = await freshDatabase();
    const row = { id: 'mine', isOn: false, policy: 'inOrder', time: 't1' } as const;
    await database.put('decks', row);
    await addThought(
      database,
      added('a', { rankAfter: (policy) => (policy === 'inOrder' ? 7 : 0) }),
    );
    expect(await database.getAll('decks')).toEqual([row]);
    expect((await database.get('thoughts', 'a'))?.rank).toBe(7);
  });

  it('changes nothing where the thought is in a deck already', async () => {
    const database = await freshDatabase();
    await putThoughts(database, [thoughtRow('a', 1, { deck: 'other' })]);
    expect(await addThought(database, added('a'))).toBe(false);
    expect(await database.count('decks')).toBe(0);
    expect((await database.get('thoughts', 'a'))?.deck).toBe('other');
  });

  it('hides a thought no more that was deleted before and comes by hand', async () => {
    const database = await freshDatabase();
    await database.put('marks', { thought: 'a', isHidden: true, time: 't5' });
    await addThought(database, added('a'));
    expect(await database.get('marks', 'a')).toEqual({ thought: 'a', time: 't5+' });
  });

  it('makes a deck anew that was taken away', async () => {
    const database = await freshDatabase();
    await database.put('decks', { id: 'mine', isOn: false, removed: 5, time: 't9' });
    await addThought(database, added('a'));
    expect(await database.get('decks', 'mine')).toEqual({
      id: 'mine',
      isOn: true,
      policy: 'ring',
      time: 't9+',
    });
  });
});

describe('changeThought', () => {
  it('changes the words where they are searched too, and says when', async () => {
    const database = await freshDatabase();
    await addThought(database, added('a'));
    const changed = await changeThought(database, 'a', (row) => ({ ...row, text: 'Новое' }), after);
    expect(changed).toMatchObject({ id: 'a', text: 'Новое', rank: 1, time: 't+' });
    expect(await database.get('thoughts', 'a')).toEqual(changed);
    expect((await database.get('thoughtTail', 'a'))?.folded).toBe('новое');
  });

  it('says that a thought is gone', async () => {
    const database = await freshDatabase();
    expect(await changeThought(database, 'a', (row) => row, after)).toBeUndefined();
  });
});

describe('deleteThought', () => {
  it('leaves a hidden mark, and undo brings back the thought as it was', async () => {
    const database = await freshDatabase();
    await addThought(database, added('a'));
    const row = await database.get('thoughts', 'a');
    const mark = { thought: 'a', kept: 5, halfLifeDays: 28, time: 't1' };
    await database.put('marks', mark);

    const deleted = await deleteThought(database, 'a', after);
    expect(await database.count('thoughts')).toBe(0);
    expect(await database.get('marks', 'a')).toEqual({ thought: 'a', isHidden: true, time: 't1+' });
    expect(await database.get('thoughtTail', 'a')).toMatchObject({ isGone: true });

    await bringBackThought(database, deleted as NonNullable<typeof deleted>, after);
    expect(await database.getAll('thoughts')).toEqual([row]);
    expect(await database.get('marks', 'a')).toEqual({ ...mark, time: 't1++' });
    expect((await database.get('thoughtTail', 'a'))?.folded).toBe('words of a');
  });

  it('says that a thought is gone already', async () => {
    expect(await deleteThought(await freshDatabase(), 'a', after)).toBeUndefined();
  });
});
