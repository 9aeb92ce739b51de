import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../utils/domain/settings.ts';
import { deleteNote, editNote, saveNote, undeleteNote } from '../../utils/services/notes.ts';
import { changeQueue } from '../../utils/services/queue-store.ts';
import { putSetting } from '../../utils/storage/settings.ts';
import { createClock } from '../support/clock.ts';
import { freshDatabase } from '../support/database.ts';
import { withLocalStorage } from '../support/local-storage.ts';
import { draftOf, OUTWARD_PROMPT } from '../support/samples.ts';

withLocalStorage();

async function newReader(iso = '2026-11-23T09:00Z') {
  return { database: await freshDatabase(), clock: createClock(iso) };
}

describe('saveNote', () => {
  it('dates the note by the day that the reader chose to begin at four', async () => {
    const { database, clock } = await newReader('2026-11-23T03:30Z');
    await putSetting(database, 'dayBeginsAt', 4, () => 't');
    const note = await saveNote(database, draftOf(), clock);
    expect(note).toMatchObject({ day: '2026-11-22', monthDay: '11-22', zone: 'UTC' });
    expect(await database.getAllKeysFromIndex('notes', 'day', '2026-11-22')).toEqual([note.id]);
  });

  it('dates it so by what the queue knows too, and is written without reading first', async () => {
    const { database, clock } = await newReader('2026-11-23T03:30Z');
    const settings = { ...DEFAULT_SETTINGS, dayBeginsAt: 4 };
    changeQueue((queue) => ({ ...queue, languages: 'en', settings }));
    expect(await saveNote(database, draftOf(), clock)).toMatchObject({ day: '2026-11-22' });
  });

  it('dates the note by when it is saved, not by when it was begun', async () => {
    const { database, clock } = await newReader();
    const draft = draftOf({ day: '2026-11-20', instant: 1 });
    expect(await saveNote(database, draft, clock)).toMatchObject({
      day: '2026-11-23',
      instant: clock.now().instant,
    });
  });

  it('gives each note an id that sorts by time, and one install to all of them', async () => {
    const { database, clock } = await newReader();
    const ids: string[] = [];
    for (let at = 0; at < 5; at += 1) {
      ids.push((await saveNote(database, draftOf({ text: `${at}` }), clock)).id);
      clock.advance(1);
    }
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set((await database.getAll('wordings')).map(({ install }) => install)).size).toBe(1);
  });

  it('leaves a name of white space out', async () => {
    const { database, clock } = await newReader();
    const note = await saveNote(database, draftOf({ person: '  ', prompt: OUTWARD_PROMPT }), clock);
    expect(note).not.toHaveProperty('person');
    expect(await database.count('people')).toBe(0);
  });
});

describe('saveNote, of a practice', () => {
  it('saves a sensing with its new person, which waits to be asked, and removes the draft', async () => {
    const { database, clock } = await newReader();
    const draft = draftOf({
      surface: 'practice',
      kind: 'sensing',
      prompt: OUTWARD_PROMPT,
      person: 'Miriam',
      practice: { step: 'note', about: 'hope', sure: 'fairly', deed: 'call her' },
    });
    await database.put('drafts', draft);
    const note = await saveNote(database, draft, clock);
    expect(await database.get('notes', note.id)).toMatchObject({
      kind: 'sensing',
      lens: 'outward',
      sensing: { about: 'hope', sure: 'fairly', deed: 'call her' },
      waits: clock.now().instant,
    });
    expect((await database.getAll('people')).map(({ name }) => name)).toEqual(['Miriam']);
    expect((await database.get('searchTail', note.id))?.folded).toContain('call her');
    expect(await database.count('drafts')).toBe(0);
  });

  it('waits for nobody where it is about someone without a name', async () => {
    const { database, clock } = await newReader();
    const draft = draftOf({ surface: 'practice', kind: 'sensing', practice: { step: 'note' } });
    expect(await saveNote(database, draft, clock)).not.toHaveProperty('waits');
  });
});

describe('editNote', () => {
  it('puts new words after the old, though the clock has been set back', async () => {
    const { database, clock } = await newReader();
    const { id, wordings } = await saveNote(database, draftOf({ text: 'First.' }), clock);
    clock.set('2020-01-01T00:00Z');
    const parents = wordings.map((wording) => wording.id);
    const note = await editNote(database, { note: id, text: 'Second.', parents }, clock);
    const before = wordings[0]?.time ?? '';
    expect(note?.wordings).toHaveLength(1);
    expect((note?.wordings[0]?.time ?? '') > before).toBe(true);
    expect(note?.instant).toBe(Date.parse('2026-11-23T09:00Z'));
  });
});

describe('deleteNote', () => {
  it('says when, in a time after every word of the note, and can be undone', async () => {
    const { database, clock } = await newReader();
    const before = await saveNote(database, draftOf(), clock);
    clock.set('2020-01-01T00:00Z');
    const note = await deleteNote(database, before.id, clock);
    expect(note?.deleted?.instant).toBe(clock.now().instant);
    expect((note?.deleted?.time ?? '') > (before.wordings[0]?.time ?? '')).toBe(true);
    const restored = await undeleteNote(database, before.id, clock);
    expect(restored).toEqual({ ...before, restored: expect.any(String) });
    expect((restored?.restored ?? '') > (note?.deleted?.time ?? '')).toBe(true);
  });
});
