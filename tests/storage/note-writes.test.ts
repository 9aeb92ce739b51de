import { describe, expect, it } from 'vitest';
import { type Note, noteFrom } from '../../utils/domain/note.ts';
import type { Database } from '../../utils/storage/database.ts';
import { addNote, addWording, type NewNote, setDeleted } from '../../utils/storage/note-writes.ts';
import { freshDatabase } from '../support/database.ts';
import { everythingIn, failEachWrite } from '../support/failed-writes.ts';
import { BREAD, draftOf } from '../support/samples.ts';

const AT = { instant: 1000, offsetMinutes: 0, zone: 'UTC', dayBeginsAt: 0 };
const MIRIAM = { id: 'p1', name: 'Miriam', foldedName: 'miriam', instant: 1 };

type Made = ReturnType<NewNote['noteFor']>;

function newNote(id: string, text: string, rest: Partial<NewNote & Made> = {}): NewNote & Made {
  const draft = draftOf({ text, answers: BREAD });
  const ids = { note: id, wording: `${id}-w1` };
  const made = noteFrom(draft, AT, ids, { time: `t-${id}`, install: 'here' });
  const note = { ...made, draft: ['popup', BREAD.id] as NewNote['draft'], ...rest };
  return { ...note, noteFor: () => note };
}

function edit(note: string, id: string, text: string, parents = [`${note}-w1`]) {
  return { id, note, parents, text, time: `u-${id}`, install: 'here' };
}

describe('addNote', () => {
  it('stores the note, its first wording and its search row, and removes the draft', async () => {
    const database = await freshDatabase();
    await database.put('drafts', draftOf({ text: 'A Café', answers: BREAD }));
    const added = newNote('n1', 'A Café');
    await addNote(database, added);
    expect(await database.get('notes', 'n1')).toEqual(added.note);
    expect(await database.get('wordings', 'n1-w1')).toEqual(added.wording);
    expect(await database.get('searchTail', 'n1')).toMatchObject({
      note: 'n1',
      instant: 1000,
      folded: 'a cafe\ncast your bread on the waters.',
    });
    expect(await database.getAll('drafts')).toEqual([]);
  });

  it('leaves drafts to other thoughts, and from other places, where they are', async () => {
    const database = await freshDatabase();
    const others = [draftOf({}), draftOf({ answers: BREAD, surface: 'newtab' })];
    for (const draft of others) await database.put('drafts', draft);
    await addNote(database, newNote('n1', 'Words.'));
    expect(await database.getAll('drafts')).toHaveLength(2);
  });

  it('makes one person of one name, however often notes are about them', async () => {
    const database = await freshDatabase();
    const first = await addNote(database, newNote('n1', 'One.', { person: MIRIAM }));
    const again = { ...MIRIAM, id: 'p2', name: 'MIRIAM' };
    const second = await addNote(database, newNote('n2', 'Two.', { person: again }));
    expect([first.person, second.person]).toEqual(['p1', 'p1']);
    expect(await database.getAll('people')).toEqual([MIRIAM]);
    expect(await database.getAllKeysFromIndex('notes', 'person', 'p1')).toEqual(['n1', 'n2']);
  });

  it('stores every code unit of the text as it was typed', async () => {
    const database = await freshDatabase();
    const text = '\ud83d\u2028\u0000\ufffe e\u0301 שָׁלוֹם 👩‍👩‍👧 </textarea>\r\n';
    await addNote(database, newNote('n1', text));
    expect((await database.get('wordings', 'n1-w1'))?.text).toBe(text);
    expect((await database.get('notes', 'n1'))?.wordings[0]?.text).toBe(text);
  });

  it('stores nothing at all where the wording’s id is there already', async () => {
    const database = await freshDatabase();
    await addNote(database, newNote('n1', 'One.'));
    await database.put('drafts', draftOf({ text: 'Two.', answers: BREAD }));
    const before = await everythingIn(database);
    const wording = { ...newNote('n1', 'Two.').wording, note: 'n2' };
    const added = newNote('n2', 'Two.', { wording, person: MIRIAM });
    await expect(addNote(database, added)).rejects.toMatchObject({ name: 'ConstraintError' });
    expect(await everythingIn(database)).toEqual(before);
  });

  it('stores nothing at all, and keeps the draft, wherever among its writes the disk is full', async () => {
    const database = await freshDatabase();
    await database.put('drafts', draftOf({ answers: BREAD }));
    const save = () => addNote(database, newNote('n1', 'Words.', { person: MIRIAM }));
    // At the least: person, note, wording, search row and draft.
    expect(await failEachWrite(database, save)).toBeGreaterThanOrEqual(5);
  });
});

describe('addWording', () => {
  async function withNote(): Promise<Database> {
    const database = await freshDatabase();
    await addNote(database, newNote('n1', 'First words.'));
    return database;
  }

  it('shows the new words, finds the note by them and no more by the old, and forgets neither', async () => {
    const database = await withNote();
    await database.put('drafts', draftOf({ surface: 'edit', subject: 'n1' }));
    await addWording(database, 'n1', () => edit('n1', 'w2', 'Second thoughts.'));
    expect((await database.get('notes', 'n1'))?.wordings.map(({ text }) => text)).toEqual([
      'Second thoughts.',
    ]);
    const row = await database.get('searchTail', 'n1');
    expect(row?.folded).toContain('second thoughts');
    expect(row?.folded).not.toContain('first words');
    expect(await database.getAllKeysFromIndex('wordings', 'note', 'n1')).toEqual(['n1-w1', 'w2']);
    expect(await database.getAll('drafts')).toEqual([]);
  });

  it('keeps both where two pages edit the same words at the same time', async () => {
    const database = await withNote();
    await Promise.all([
      addWording(database, 'n1', () => edit('n1', 'w2', 'Here.')),
      addWording(database, 'n1', () => edit('n1', 'w3', 'There.')),
    ]);
    const note = (await database.get('notes', 'n1')) as Note;
    expect(note.wordings.map(({ text }) => text).toSorted()).toEqual(['Here.', 'There.']);
    const row = await database.get('searchTail', 'n1');
    expect(row?.folded).toContain('here.');
    expect(row?.folded).toContain('there.');
  });

  it('does nothing for a note that is not there', async () => {
    const database = await withNote();
    const before = await everythingIn(database);
    expect(await addWording(database, 'none', () => edit('none', 'w2', 'x'))).toBeUndefined();
    expect(await everythingIn(database)).toEqual(before);
  });

  it('changes nothing, and keeps the draft, wherever among its writes the disk is full', async () => {
    const database = await withNote();
    await database.put('drafts', draftOf({ surface: 'edit', subject: 'n1' }));
    const save = () => addWording(database, 'n1', () => edit('n1', 'w2', 'Second.'));
    expect(await failEachWrite(database, save)).toBeGreaterThanOrEqual(4);
  });
});

describe('setDeleted', () => {
  const tombstone = { instant: 2000, time: 't2' };
  const deletion = { isDeleted: true, ...tombstone } as const;
  const bringingBack = { isDeleted: false, time: 't3' } as const;

  it('makes a note a tombstone that no search finds, and a note again with every word', async () => {
    const database = await freshDatabase();
    await addNote(database, newNote('n1', 'Words.'));
    const before = await everythingIn(database);

    await setDeleted(database, 'n1', () => deletion);
    expect((await database.get('notes', 'n1'))?.deleted).toEqual(tombstone);
    expect(await database.getAll('searchTail')).toMatchObject([{ isGone: true, folded: '' }]);
    expect(await database.getAll('wordings')).toEqual(before.wordings);

    await setDeleted(database, 'n1', () => bringingBack);
    const [note] = before.notes as Note[];
    expect(await database.getAll('notes')).toEqual([{ ...note, restored: 't3' }]);
    for (const name of ['wordings', 'searchTail'] as const) {
      expect(await database.getAll(name)).toEqual(before[name]);
    }
  });

  it('gives way to words that another page saves into the note meanwhile: it is back, and found', async () => {
    const database = await freshDatabase();
    await addNote(database, newNote('n1', 'Words.'));
    await setDeleted(database, 'n1', () => deletion);
    await addWording(database, 'n1', () => edit('n1', 'w2', 'Late words.'));
    expect(await database.get('notes', 'n1')).not.toHaveProperty('deleted');
    expect((await database.get('searchTail', 'n1'))?.folded).toContain('late words');
  });

  it('does nothing for a note that is not there', async () => {
    const database = await freshDatabase();
    expect(await setDeleted(database, 'none', () => deletion)).toBeUndefined();
    expect(await database.getAll('notes')).toEqual([]);
  });

  it('changes nothing, wherever among its writes the disk is full', async () => {
    const database = await freshDatabase();
    await addNote(database, newNote('n1', 'Words.'));
    const remove = () => setDeleted(database, 'n1', () => deletion);
    expect(await failEachWrite(database, remove)).toBeGreaterThanOrEqual(2);
  });
});
