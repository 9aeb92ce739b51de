// @vitest-environment happy-dom
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createAsk } from '../../utils/services/ask.ts';
import { saveNote } from '../../utils/services/notes.ts';
import { deletePerson } from '../../utils/services/people.ts';
import { createFakeChanges } from '../support/changes.ts';
import { createClock } from '../support/clock.ts';
import { openStore } from '../support/database.ts';
import { draftOf } from '../support/samples.ts';
import '../support/page.ts';

async function newReader() {
  const { store, database } = await openStore();
  const clock = createClock();
  const note = await saveNote(
    database,
    draftOf({ kind: 'sensing', person: 'Dan', text: 'Rest.' }),
    clock,
  );
  const open = async () => {
    const ask = createAsk({ store, system: clock, changes: createFakeChanges() });
    onTestFinished(ask.close);
    await ask.open(note.id);
    return ask;
  };
  return { database, clock, note, open };
}

describe('an ask', () => {
  it('shows who and what; what is typed is a draft, and comes back', async () => {
    const { database, open, note } = await newReader();
    const ask = await open();
    expect(ask.state.get()).toMatchObject({ name: 'Dan', note: { id: note.id } });
    ask.onNear('partly');
    ask.onText('A swi');
    await vi.waitFor(async () =>
      expect(await database.getAll('drafts')).toMatchObject([
        { subject: note.id, text: 'A swi', practice: { near: 'partly' } },
      ]),
    );
    ask.close();
    await vi.waitFor(async () => expect((await navigator.locks.query()).held).toEqual([]));
    const again = await open();
    expect(again.state.get()).toMatchObject({ text: 'A swi', near: 'partly' });
  });

  it('saves what was said, with how near alone too, and the draft is gone', async () => {
    const { database, open, note } = await newReader();
    const ask = await open();
    await ask.onSave();
    expect(ask.state.get().status).toBe('empty');
    ask.onNear('far');
    await ask.onSave();
    expect(ask.state.get()).toMatchObject({ status: 'saved', note: { answer: { near: 'far' } } });
    expect(await database.get('notes', note.id)).not.toHaveProperty('waits');
    await vi.waitFor(async () => expect(await database.count('drafts')).toBe(0));
  });

  it('not now changes nothing; not at all is an answer', async () => {
    const { database, open, note } = await newReader();
    const ask = await open();
    ask.onNotNow();
    expect(ask.state.get().status).toBe('later');
    expect((await database.get('notes', note.id))?.waits).toBe(note.instant);
    await ask.onWillNotAsk();
    expect(ask.state.get().status).toBe('declined');
    expect((await database.get('notes', note.id))?.answer?.isDeclined).toBe(true);
  });

  it('has nothing to ask where the person was deleted, before or meanwhile', async () => {
    const { database, clock, open, note } = await newReader();
    const ask = await open();
    await deletePerson(database, note.person ?? '', { areNotesDeleted: true }, clock);
    ask.onText('A swim.');
    await ask.onSave();
    expect(ask.state.get().note).toBeUndefined();
    expect(await database.count('answers')).toBe(0);
    expect((await open()).state.get().note).toBeUndefined();
  });
});
