import { describe, expect, it, vi } from 'vitest';
import { createClosing } from '../../utils/services/circle-closing.ts';
import { draftAt } from '../../utils/storage/drafts.ts';
import { createFakeChanges } from '../support/changes.ts';
import { circleOf, QUESTION } from '../support/circles.ts';
import { createClock } from '../support/clock.ts';
import { freshName, openStore } from '../support/database.ts';
import { expectErrors } from '../support/errors.ts';
import { fillDisk } from '../support/full-disk.ts';
import { withLocalStorage } from '../support/local-storage.ts';

withLocalStorage();

const CIRCLE = circleOf({ question: { ...QUESTION, lens: 'inward' } });

async function openClosing(name = freshName()) {
  const { store, database } = await openStore(name);
  const changes = createFakeChanges();
  const closing = createClosing(store, createClock(), changes);
  await closing.open(CIRCLE);
  const draft = () => draftAt(database, ['circle', CIRCLE.id]);
  return { name, database, changes, closing, draft };
}

describe('the closing note', () => {
  it('is kept as it is typed, and is there again after a reload', async () => {
    const { name, closing, draft } = await openClosing();
    closing.onText('We all');
    closing.onText('We all began late.');
    await vi.waitFor(async () => expect((await draft())?.text).toBe('We all began late.'));
    const again = await openClosing(name);
    expect(again.closing.state.get()).toEqual({ text: 'We all began late.', status: 'idle' });
  });

  it('stands after what was left, where it is typed before that is read', async () => {
    const { name, closing, draft } = await openClosing();
    closing.onText('Left.');
    await vi.waitFor(async () => expect((await draft())?.text).toBe('Left.'));
    const { store } = await openStore(name);
    const next = createClosing(store, createClock(), createFakeChanges());
    const opened = next.open(CIRCLE);
    next.state.set({ text: 'Typed.' });
    await opened;
    expect(next.state.get().text).toBe('Left.\n\nTyped.');
    await vi.waitFor(async () => expect((await draft())?.text).toBe('Left.\n\nTyped.'));
  });

  it('becomes a note of its kind, under its question, and is told to other pages', async () => {
    const { closing, changes, database, draft } = await openClosing();
    closing.onText('We all began late.');
    expect(await closing.onSave()).toBe(true);
    expect(await database.getAll('notes')).toMatchObject([
      {
        kind: 'circle',
        lens: 'inward',
        prompt: { ...QUESTION, lens: 'inward' },
        wordings: [{ text: 'We all began late.' }],
      },
    ]);
    expect(changes.announced).toEqual(['notes']);
    expect(await draft()).toBeUndefined();
  });

  it('is not saved empty, nor longer than a note can be, nor twice', async () => {
    const { closing, database } = await openClosing();
    expect(await closing.onSave()).toBe(false);
    expect(closing.state.get().status).toBe('empty');
    closing.onText('x'.repeat(100_001));
    expect(closing.state.get().status).toBe('too-long');
    expect(await closing.onSave()).toBe(false);
    closing.onText('Once.');
    expect(await Promise.all([closing.onSave(), closing.onSave()])).toEqual([true, false]);
    expect(await database.count('notes')).toBe(1);
  });

  it('says where it could not be saved, and keeps the words', async () => {
    expectErrors();
    const { closing, database } = await openClosing();
    closing.onText('Still here.');
    const disk = fillDisk('every write');
    expect(await closing.onSave()).toBe(false);
    disk.clear();
    expect(closing.state.get()).toEqual({ text: 'Still here.', status: 'failed' });
    expect(await database.count('notes')).toBe(0);
  });

  it('is read anew where another page has had the circle meanwhile', async () => {
    const { name, closing } = await openClosing();
    closing.leave();
    const other = await openClosing(name);
    other.closing.onText('From there.');
    await vi.waitFor(async () => expect((await other.draft())?.text).toBe('From there.'));
    await closing.open(CIRCLE);
    expect(closing.state.get().text).toBe('From there.');
  });
});
