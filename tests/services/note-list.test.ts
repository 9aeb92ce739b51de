import { describe, expect, it, vi } from 'vitest';
import { createNoteList } from '../../utils/services/note-list.ts';
import { deleteNote, editNote, saveNote } from '../../utils/services/notes.ts';
import type { Store } from '../../utils/services/store.ts';
import { createFakeChanges } from '../support/changes.ts';
import { createClock } from '../support/clock.ts';
import { openStore } from '../support/database.ts';
import { expectErrors } from '../support/errors.ts';
import { fillDisk } from '../support/full-disk.ts';
import { withLocalStorage } from '../support/local-storage.ts';
import { BREAD, draftOf, OUTWARD_PROMPT } from '../support/samples.ts';

withLocalStorage();

async function newReader(texts: string[] = []) {
  const { store, database } = await openStore();
  const clock = createClock();
  const write = async (text: string, rest = {}) => {
    clock.advance(60_000);
    return saveNote(database, draftOf({ text, ...rest }), clock);
  };
  for (const text of texts) await write(text);
  const changes = createFakeChanges();
  const openPage = async (of: Store = store) => {
    const list = createNoteList(of, clock, changes);
    await list.load();
    const words = () =>
      list.state.get().notes.map(({ wordings }) => wordings.map(({ text }) => text).join(' | '));
    const noteWith = (text: string) => {
      const note = list.state.get().notes.find(({ wordings }) => wordings[0]?.text === text);
      if (note === undefined) throw new Error(`no note has ${text}`);
      return note;
    };
    return { list, state: list.state.get, words, noteWith };
  };
  const draftsToBe = (drafts: object[]) =>
    vi.waitFor(async () => expect(await database.getAll('drafts')).toMatchObject(drafts));
  return { store, database, clock, changes, write, openPage, draftsToBe };
}

describe('load', () => {
  it('shows the latest notes first', async () => {
    const { openPage } = await newReader(['one', 'two', 'three']);
    const { state, words } = await openPage();
    expect(words()).toEqual(['three', 'two', 'one']);
    expect(state()).toMatchObject({ isLoaded: true, hasMore: false });
  });

  it('names the people whom the notes are about', async () => {
    const { write, openPage } = await newReader();
    const about = { answers: BREAD, prompt: OUTWARD_PROMPT, person: 'Miriam' };
    const { person } = await write('Words.', about);
    expect((await openPage()).state().names.get(person ?? '')).toBe('Miriam');
  });

  it('turns no page away when the list is read again', async () => {
    const { openPage, write } = await newReader(
      Array.from({ length: 70 }, (_, at) => `note ${at}`),
    );
    const { list, state } = await openPage();
    expect(state()).toMatchObject({ hasMore: true });
    const page = state().notes.length;
    await list.onMore();
    expect(state().notes.length).toBe(page * 2);
    await write('another');
    await list.load();
    expect(state().notes.length).toBe(page * 2);
    await list.onMore();
    expect(state().notes.length).toBe(71);
    expect(state().hasMore).toBe(false);
  });
});

describe('onQuery', () => {
  it('finds notes by any of their words, in any order, and by the words they answer', async () => {
    const { openPage, write } = await newReader(['A slow café morning', 'A slow train', 'Nothing']);
    await write('Mine.', { answers: BREAD });
    const { list, words } = await openPage();
    await list.onQuery('CAFE slow');
    expect(words()).toEqual(['A slow café morning']);
    await list.onQuery('slow');
    expect(words()).toEqual(['A slow train', 'A slow café morning']);
    await list.onQuery('bread');
    expect(words()).toEqual(['Mine.']);
    await list.onQuery('"slow morning"');
    expect(words()).toEqual([]);
    await list.onQuery('   ');
    expect(words()).toHaveLength(4);
  });

  it('shows what was typed last, though an older search comes home later', async () => {
    const { store, openPage } = await newReader(['one door', 'two doors', 'a window']);
    const late: (() => void)[] = [];
    let isSlow = false;
    const slowStore: Store = {
      ...store,
      async run(work) {
        const outcome = await store.run(work);
        if (isSlow) await new Promise<void>((resolve) => late.push(resolve));
        return outcome;
      },
    };
    const { list, state, words } = await openPage(slowStore);
    isSlow = true;
    const older = list.onQuery('door');
    await vi.waitFor(() => expect(late).toHaveLength(1));
    isSlow = false;
    await list.onQuery('window');
    for (const goOn of late) goOn();
    await older;
    expect(words()).toEqual(['a window']);
    expect(state().query).toBe('window');
  });

  it('begins at the first page again', async () => {
    const { openPage } = await newReader(Array.from({ length: 40 }, (_, at) => `note ${at}`));
    const { list, state } = await openPage();
    await list.onMore();
    await list.onQuery('note');
    expect(state().notes.length).toBeLessThan(40);
    expect(state().hasMore).toBe(true);
  });
});

describe('editing', () => {
  it('shows the new words in the list, and tells the other pages', async () => {
    const { changes, openPage } = await newReader(['First words.']);
    const { list, state, words, noteWith } = await openPage();
    list.onEdit(noteWith('First words.'));
    expect(state().editing?.text).toBe('First words.');
    list.onEditText('Other words.');
    await list.onEditSave();
    expect(words()).toEqual(['Other words.']);
    expect(state().editing).toBeUndefined();
    expect(changes.announced).toContain('notes');
  });

  it('keeps what is typed as a draft, which the reader can take up later', async () => {
    const { openPage, draftsToBe } = await newReader(['First words.']);
    const { list, noteWith } = await openPage();
    list.onEdit(noteWith('First words.'));
    list.onEditText('Half of it');
    await draftsToBe([{ surface: 'edit', text: 'Half of it' }]);

    const later = await openPage();
    const [draft] = later.state().drafts;
    if (!draft) throw new Error('there is no draft');
    await later.list.onContinueEdit(draft);
    expect(later.state().editing).toMatchObject({ text: 'Half of it', note: draft.subject });
    await later.list.onEditSave();
    expect(later.words()).toEqual(['Half of it']);
    await draftsToBe([]);
  });

  it('takes up the unfinished edit where the reader presses Edit again', async () => {
    const { openPage, draftsToBe } = await newReader(['First words.']);
    const { list, noteWith } = await openPage();
    list.onEdit(noteWith('First words.'));
    list.onEditText('First words, and an hour of others');
    await draftsToBe([{ text: 'First words, and an hour of others' }]);

    const later = await openPage();
    later.list.onEdit(later.noteWith('First words.'));
    expect(later.state().editing?.text).toBe('First words, and an hour of others');
  });

  it('of a note that the list does not show brings it into sight', async () => {
    const { openPage, draftsToBe } = await newReader([
      'far away',
      ...Array.from({ length: 40 }, (_, at) => `n${at}`),
    ]);
    const first = await openPage();
    await first.list.onQuery('far');
    first.list.onEdit(first.noteWith('far away'));
    first.list.onEditText('far away, still');
    await draftsToBe([{ text: 'far away, still' }]);
    const later = await openPage();
    const [draft] = later.state().drafts;
    if (!draft) throw new Error('there is no draft');
    await later.list.onContinueEdit(draft);
    expect(later.state().notes.map(({ id }) => id)).toContain(draft.subject);
  });

  it.each([
    ['nothing', '', 'empty'],
    ['too much', 'a'.repeat(100_001), 'too-long'],
  ])('saves nothing where there is %s in the field, and says so', async (_, text, problem) => {
    const { database, openPage } = await newReader(['First words.']);
    const { list, state, words, noteWith } = await openPage();
    list.onEdit(noteWith('First words.'));
    list.onEditText(text);
    await list.onEditSave();
    expect(state().editing).toMatchObject({ text, problem });
    expect(words()).toEqual(['First words.']);
    expect(await database.count('wordings')).toBe(1);
  });

  it('keeps both wordings where another page edits the same note meanwhile, and joins them in the next edit', async () => {
    const { database, clock, openPage } = await newReader(['First words.']);
    const { list, state, words, noteWith } = await openPage();
    const note = noteWith('First words.');
    list.onEdit(note);
    const parents = note.wordings.map(({ id }) => id);
    await editNote(database, { note: note.id, text: 'There.', parents }, clock);
    list.onEditText('Here.');
    await list.onEditSave();
    expect(words()).toEqual(['Here. | There.']);

    const [both] = state().notes;
    if (!both) throw new Error('there is no note');
    list.onEdit(both);
    expect(state().editing?.text).toBe('Here.\n\nThere.');
    list.onEditText('Here and there.');
    await list.onEditSave();
    expect(words()).toEqual(['Here and there.']);
  });

  it('leaves what is typed while the edit is being saved', async () => {
    const { database, openPage } = await newReader(['First words.']);
    const { list, state, noteWith } = await openPage();
    list.onEdit(noteWith('First words.'));
    list.onEditText('Second.');
    const saving = list.onEditSave();
    list.onEditText('Second. And more');
    await saving;
    const drafts = await database.getAll('drafts');
    const kept = [state().editing?.text, ...drafts.map(({ text }) => text)];
    const [note] = await database.getAll('notes');
    expect([...kept, note?.wordings[0]?.text]).toContain('Second. And more');
  });

  it('keeps the field and its words where they cannot be stored', async () => {
    expectErrors();
    const { openPage } = await newReader(['First words.']);
    const { list, state, words, noteWith } = await openPage();
    list.onEdit(noteWith('First words.'));
    list.onEditText('Second.');
    const disk = fillDisk('every write');
    await list.onEditSave();
    disk.clear();
    expect(state()).toMatchObject({ status: 'failed', editing: { text: 'Second.' } });
    expect(words()).toEqual(['First words.']);
    await list.onEditSave();
    expect(words()).toEqual(['Second.']);
  });

  it('given up can be undone: the words typed are not gone', async () => {
    const { openPage, draftsToBe } = await newReader(['First words.']);
    const { list, state, words, noteWith } = await openPage();
    list.onEdit(noteWith('First words.'));
    list.onEditText('Second.');
    await list.onEditCancel();
    expect(state()).toMatchObject({ editing: undefined, status: 'discarded' });
    await draftsToBe([]);
    expect(words()).toEqual(['First words.']);
    await list.onUndo();
    await draftsToBe([{ text: 'Second.' }]);
    expect(state()).toMatchObject({ status: 'restored', drafts: [{ text: 'Second.' }] });
  });

  it('given up before anything was typed says nothing', async () => {
    const { openPage } = await newReader(['First words.']);
    const { list, state, noteWith } = await openPage();
    list.onEdit(noteWith('First words.'));
    await list.onEditCancel();
    expect(state()).toMatchObject({ editing: undefined, status: 'idle', taken: undefined });
  });
});

describe('onDelete', () => {
  it('takes the note out of the list and the search, until it is undone', async () => {
    const { changes, openPage } = await newReader(['one door', 'two doors']);
    const { list, state, words, noteWith } = await openPage();
    await list.onDelete(noteWith('one door'));
    expect(words()).toEqual(['two doors']);
    expect(state().status).toBe('deleted');
    await list.onQuery('door');
    expect(words()).toEqual(['two doors']);
    await list.onUndo();
    expect(words()).toEqual(['two doors', 'one door']);
    expect(state()).toMatchObject({ status: 'restored', taken: undefined });
    expect(changes.announced).toEqual(['notes', 'notes']);
  });

  it('brings back every word of every edit', async () => {
    const { database, openPage } = await newReader(['one']);
    const { list, noteWith } = await openPage();
    const note = noteWith('one');
    list.onEdit(note);
    list.onEditText('two');
    await list.onEditSave();
    const [before] = await database.getAll('notes');
    await list.onDelete(noteWith('two'));
    await list.onUndo();
    expect(await database.getAll('notes')).toEqual([{ ...before, restored: expect.any(String) }]);
    expect(await database.count('wordings')).toBe(2);
  });

  it('leaves the note in the list where that cannot be stored, and says so', async () => {
    expectErrors();
    const { openPage } = await newReader(['one']);
    const { list, state, words, noteWith } = await openPage();
    const disk = fillDisk('every write');
    await list.onDelete(noteWith('one'));
    disk.clear();
    expect(words()).toEqual(['one']);
    expect(state()).toMatchObject({ status: 'failed', taken: undefined });
  });

  it('shows what another page deleted as gone when the list is read again', async () => {
    const { database, clock, openPage } = await newReader(['one', 'two']);
    const { list, words, noteWith } = await openPage();
    await deleteNote(database, noteWith('one').id, clock);
    await list.load();
    expect(words()).toEqual(['two']);
  });
});

describe('onDiscard', () => {
  it('takes a draft away, until it is undone', async () => {
    const { database, openPage, draftsToBe } = await newReader();
    await database.put('drafts', draftOf({ text: 'Half', answers: BREAD }));
    const { list, state } = await openPage();
    const [draft] = state().drafts;
    if (!draft) throw new Error('there is no draft');
    await list.onDiscard(draft);
    expect(state()).toMatchObject({ drafts: [], status: 'discarded' });
    await list.onUndo();
    await draftsToBe([{ text: 'Half', answers: BREAD }]);
    expect(state().drafts).toHaveLength(1);
  });
});
