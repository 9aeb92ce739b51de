import { describe, expect, it } from 'vitest';
import {
  allDrafts,
  deleteDraft,
  draftAt,
  moveDraft,
  putDraft,
} from '../../utils/storage/drafts.ts';
import { freshDatabase } from '../support/database.ts';
import { BREAD, draftOf, WINDOW } from '../support/samples.ts';

describe('putDraft', () => {
  it('keeps what is typed, over what was typed before in the same place', async () => {
    const database = await freshDatabase();
    await putDraft(database, draftOf({ text: 'A m', answers: BREAD }));
    await putDraft(database, draftOf({ text: 'A man', answers: BREAD }));
    expect((await draftAt(database, ['popup', BREAD.id]))?.text).toBe('A man');
    expect(await allDrafts(database)).toHaveLength(1);
  });

  it('keeps apart what is typed in the popup and in the page, and to two thoughts', async () => {
    const database = await freshDatabase();
    await putDraft(database, draftOf({ text: 'a', answers: BREAD }));
    await putDraft(database, draftOf({ text: 'b', answers: WINDOW }));
    await putDraft(database, draftOf({ text: 'c', answers: BREAD, surface: 'newtab' }));
    expect((await draftAt(database, ['popup', BREAD.id]))?.text).toBe('a');
    expect((await draftAt(database, ['popup', WINDOW.id]))?.text).toBe('b');
    expect((await draftAt(database, ['newtab', BREAD.id]))?.text).toBe('c');
  });

  it.each(['', '  \n'])('removes the draft where nothing is typed any more: %j', async (text) => {
    const database = await freshDatabase();
    await putDraft(database, draftOf({ text: 'A', answers: BREAD }));
    await putDraft(database, draftOf({ text, answers: BREAD }));
    expect(await allDrafts(database)).toEqual([]);
  });

  it('keeps a practice that is under way, before anything is typed', async () => {
    const database = await freshDatabase();
    const draft = draftOf({ surface: 'practice', text: '', practice: { step: 'enter' } });
    await putDraft(database, draft);
    expect(await draftAt(database, ['practice', ''])).toEqual(draft);
  });

  it('keeps a name that was typed before any words', async () => {
    const database = await freshDatabase();
    await putDraft(database, draftOf({ text: '', person: 'Miriam' }));
    expect(await allDrafts(database)).toHaveLength(1);
  });

  it('keeps every code unit', async () => {
    const database = await freshDatabase();
    const text = '\udfff שָׁ \u2029 🙂';
    await putDraft(database, draftOf({ text }));
    expect((await draftAt(database, ['popup', '']))?.text).toBe(text);
  });
});

describe('moveDraft', () => {
  it('leaves one draft, in the new place', async () => {
    const database = await freshDatabase();
    await putDraft(database, draftOf({ text: 'old', surface: 'newtab', answers: BREAD }));
    const taken = draftOf({ text: 'old and new', answers: BREAD });
    await moveDraft(database, taken, ['newtab', BREAD.id]);
    expect(await allDrafts(database)).toEqual([taken]);
  });
});

describe('deleteDraft', () => {
  it('removes the one draft and no other', async () => {
    const database = await freshDatabase();
    await putDraft(database, draftOf({ answers: BREAD }));
    await putDraft(database, draftOf({ answers: WINDOW }));
    await deleteDraft(database, ['popup', BREAD.id]);
    expect((await allDrafts(database)).map(({ subject }) => subject)).toEqual([WINDOW.id]);
  });
});

describe('allDrafts', () => {
  it('gives the one typed last first', async () => {
    const database = await freshDatabase();
    await putDraft(database, draftOf({ answers: BREAD, instant: 1 }));
    await putDraft(database, draftOf({ instant: 3 }));
    await putDraft(database, draftOf({ answers: WINDOW, instant: 2 }));
    expect((await allDrafts(database)).map(({ instant }) => instant)).toEqual([3, 2, 1]);
  });
});
