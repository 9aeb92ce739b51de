import { describe, expect, it, vi } from 'vitest';
import { createJournalEdits } from '../../utils/services/journal-edits.ts';
import { editNote, saveNote } from '../../utils/services/notes.ts';
import { createFakeChanges } from '../support/changes.ts';
import { createClock } from '../support/clock.ts';
import { openStore } from '../support/database.ts';
import { expectErrors } from '../support/errors.ts';
import { fillDisk } from '../support/full-disk.ts';
import { draftOf } from '../support/samples.ts';

async function withNote(text = 'First words.') {
  const { store, database } = await openStore();
  const clock = createClock();
  const changes = createFakeChanges();
  const reload = vi.fn(async () => {});
  const note = await saveNote(database, draftOf({ text }), clock);
  const edits = createJournalEdits({ store, system: clock, changes, reload });
  const current = async () => {
    const read = await database.get('notes', note.id);
    if (read === undefined) throw new Error('there is no note');
    return read;
  };
  const texts = async () => (await current()).wordings.map((wording) => wording.text);
  const drafts = () => database.getAll('drafts');
  return {
    database,
    clock,
    changes,
    reload,
    note,
    edits,
    state: edits.state.get,
    current,
    texts,
    drafts,
  };
}

describe('editing', () => {
  it('keeps each input as a draft, and saves it over the words that were there', async () => {
    const { edits, note, texts, drafts, changes, reload, state } = await withNote();
    await edits.onEdit(note);
    edits.onText('Other words.');
    await vi.waitFor(async () => expect(await drafts()).toMatchObject([{ text: 'Other words.' }]));
    await edits.onSave();
    expect(await texts()).toEqual(['Other words.']);
    expect([await drafts(), state().editing, reload.mock.calls.length]).toEqual([[], undefined, 1]);
    expect(changes.announced).toEqual(['notes']);
  });

  it('takes up what was left unfinished', async () => {
    const { edits, note, database, state } = await withNote();
    await database.put('drafts', draftOf({ surface: 'edit', subject: note.id, text: 'Half' }));
    await edits.onEdit(note);
    expect(state().editing?.text).toBe('Half');
  });

  it('left with Escape can be brought back, with the field', async () => {
    const { edits, note, drafts, state } = await withNote();
    await edits.onEdit(note);
    edits.onText('Half');
    await edits.onCancel();
    expect(state()).toMatchObject({ editing: undefined, status: 'discarded' });
    expect(await drafts()).toEqual([]);
    await edits.onUndo();
    expect(state().editing?.text).toBe('Half');
    expect(await drafts()).toMatchObject([{ text: 'Half' }]);
  });

  it('left untouched says nothing', async () => {
    const { edits, note, state } = await withNote();
    await edits.onEdit(note);
    await edits.onCancel();
    expect(state()).toMatchObject({ editing: undefined, status: 'idle', taken: undefined });
  });

  it('keeps field and words where they cannot be stored', async () => {
    expectErrors();
    const { edits, note, state, texts } = await withNote();
    await edits.onEdit(note);
    edits.onText('Other.');
    const disk = fillDisk('every write');
    await edits.onSave();
    disk.clear();
    expect(state()).toMatchObject({ status: 'failed', editing: { text: 'Other.' } });
    expect(await texts()).toEqual(['First words.']);
  });

  it('saves nothing where the field is empty, and says so', async () => {
    const { edits, note, state, texts } = await withNote();
    await edits.onEdit(note);
    edits.onText(' ');
    await edits.onSave();
    expect(state().editing?.problem).toBe('empty');
    expect(await texts()).toEqual(['First words.']);
  });
});

describe('wordings', () => {
  it('shows the earlier ones on request, latest first', async () => {
    const { edits, note, database, clock, current, state } = await withNote('one');
    for (const text of ['two', 'three']) {
      clock.advance(1000);
      const parents = (await current()).wordings.map(({ id }) => id);
      await editNote(database, { note: note.id, text, parents }, clock);
    }
    await edits.onEarlier(await current());
    expect(state().earlier?.wordings.map(({ text }) => text)).toEqual(['two', 'one']);
    await edits.onEarlier(await current());
    expect(state().earlier).toBeUndefined();
  });

  it('keeps of two the one that the reader chose, and loses neither', async () => {
    const { edits, note, database, clock, current, texts, state } = await withNote('one');
    const parents = note.wordings.map(({ id }) => id);
    await editNote(database, { note: note.id, text: 'here', parents }, clock);
    await editNote(database, { note: note.id, text: 'there', parents }, clock);
    const two = await current();
    expect(two.wordings).toHaveLength(2);
    const here = two.wordings.find(({ text }) => text === 'here');
    if (here) await edits.onKeepWording(two, here);
    expect(await texts()).toEqual(['here']);
    await edits.onEarlier(await current());
    expect(state().earlier?.wordings.map(({ text }) => text)).toContain('there');
  });
});

describe('onDelete', () => {
  it('deletes several notes with one way back for all', async () => {
    const { edits, note, database, clock, state, current } = await withNote();
    const other = await saveNote(database, draftOf({ text: 'Another.' }), clock);
    await edits.onDelete([note.id, other.id]);
    const deleted = async () =>
      (await database.getAll('notes')).filter((one) => one.deleted !== undefined).length;
    expect([state().status, await deleted()]).toEqual(['deleted', 2]);
    await edits.onUndo();
    expect([state().status, await deleted()]).toEqual(['restored', 0]);
    expect((await current()).wordings).toEqual(note.wordings);
  });
});

describe('onErase', () => {
  it('asks first, and cannot be undone', async () => {
    const { edits, note, state, current } = await withNote();
    await edits.onDelete([note.id]);
    edits.onAskErase(note.id);
    expect(state().erasing).toBe(note.id);
    await edits.onErase(note.id);
    expect(state()).toMatchObject({ erasing: undefined, taken: undefined, status: 'erased' });
    await edits.onUndo();
    expect((await current()).wordings).toEqual([]);
  });
});
