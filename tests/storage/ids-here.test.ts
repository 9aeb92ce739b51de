import { describe, expect, it } from 'vitest';
import type { Database } from '../../utils/storage/database.ts';
import { idsHere, notesHere, removedWith } from '../../utils/storage/ids-here.ts';
import { freshDatabase } from '../support/database.ts';
import { deckRow, putThoughts, thoughtRow } from '../support/passages.ts';
import { noteOf } from '../support/samples.ts';

/** Thoughts t0 to t(count−1), of which every third is hidden; and marks that deletions have left. */
async function withThoughts(count: number, deletions: number): Promise<Database> {
  const database = await freshDatabase();
  await putThoughts(
    database,
    Array.from({ length: count }, (_, at) => thoughtRow(`t${at}`, at)),
  );
  const marks = database.transaction('marks', 'readwrite');
  for (let at = 0; at < count; at += 3)
    marks.store.put({ thought: `t${at}`, isHidden: true, time: 't' });
  for (let at = 0; at < deletions; at += 1)
    marks.store.put({ thought: `d${at}`, isHidden: true, time: 't' });
  marks.store.put({ thought: 'k', kept: 5, time: 't' });
  await marks.done;
  return database;
}

describe('idsHere', () => {
  it.each([
    ['few ids among many thoughts', 6000, 3000],
    ['many ids among few thoughts', 20, 10],
  ])('tells what is here and what was deleted, of %s', async (_, count, deletions) => {
    const database = await withThoughts(count, deletions);
    const strangers = Array.from({ length: 30 }, (_, at) => `s${at}`);
    const ids = ['t0', 't1', 't2', 'd0', 'd9', 'k', ...strangers];
    const { here, deleted } = await idsHere(database, ids);
    expect([...here].toSorted()).toEqual(['t0', 't1', 't2']);
    expect([...deleted].toSorted()).toEqual(['d0', 'd9']);
  });

  it('counts thoughts of a deck that was taken away as not here', async () => {
    const database = await withThoughts(3, 0);
    await database.put('decks', deckRow({ removed: 5 }));
    expect((await idsHere(database, ['t1', 't2'])).here.size).toBe(0);
    expect(await removedWith(database, new Set(['t1']))).toEqual(['mine']);
    expect(await removedWith(database, new Set(['x']))).toEqual([]);
  });
});

describe('notesHere', () => {
  it('are notes that are here, deleted ones too', async () => {
    const database = await freshDatabase();
    await database.put('notes', noteOf('a', 'words'));
    await database.put('notes', noteOf('b', 'words', { deleted: { instant: 5, time: 't' } }));
    expect([...(await notesHere(database, ['a', 'b', 'c']))]).toEqual(['a', 'b']);
  });
});
