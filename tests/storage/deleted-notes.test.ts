import { describe, expect, it } from 'vitest';
import { eraseForGood } from '../../utils/services/journal-changes.ts';
import { editNote, saveNote } from '../../utils/services/notes.ts';
import { notesBeside, setAllDeleted } from '../../utils/storage/deleted-notes.ts';
import { sealTail } from '../../utils/storage/sealing.ts';
import { createClock } from '../support/clock.ts';
import { freshDatabase } from '../support/database.ts';
import { expectErrors } from '../support/errors.ts';
import { fillDisk } from '../support/full-disk.ts';
import { BREAD, draftOf, OUTWARD_PROMPT } from '../support/samples.ts';

async function withNotes(texts: string[]) {
  const database = await freshDatabase();
  const clock = createClock();
  const ids: string[] = [];
  for (const text of texts) {
    clock.advance(60_000);
    const draft = draftOf({ text, answers: BREAD, prompt: OUTWARD_PROMPT, person: 'Miriam' });
    ids.push((await saveNote(database, draft, clock)).id);
  }
  const everything = async () => {
    const stores = ['notes', 'wordings', 'searchTail', 'searchSegments', 'drafts'] as const;
    return JSON.stringify(await Promise.all(stores.map((store) => database.getAll(store))));
  };
  return { database, clock, ids, everything };
}

describe('eraseNote', () => {
  it.each([
    ['sealed', true],
    ['in the tail', false],
  ])(
    'leaves no word of a note whose row is %s, and every word of the others',
    async (_, isSealed) => {
      const { database, clock, ids, everything } = await withNotes(['one', 'secret', 'three']);
      const [, id = ''] = ids;
      await editNote(database, { note: id, text: 'whispered', parents: [] }, clock);
      await database.put('drafts', draftOf({ surface: 'edit', subject: id, text: 'murmured' }));
      if (isSealed) while ((await sealTail(database)) > 0);
      await eraseForGood(database, id, clock);
      const left = await everything();
      for (const word of ['secret', 'whispered', 'murmured']) expect(left).not.toContain(word);
      for (const word of ['one', 'three']) expect(left).toContain(word);
      const head = await database.get('notes', id);
      expect(head).toMatchObject({ id, wordings: [], deleted: {}, erased: expect.any(String) });
      for (const gone of ['answers', 'thought', 'prompt', 'person', 'theme', 'lens', 'deck'])
        expect(head).not.toHaveProperty(gone);
    },
  );

  it('takes nothing where not all can be taken', async () => {
    expectErrors();
    const { database, clock, ids, everything } = await withNotes(['one', 'secret']);
    while ((await sealTail(database)) > 0);
    const before = await everything();
    const disk = fillDisk('every write');
    await expect(eraseForGood(database, ids[1] ?? '', clock)).rejects.toThrow();
    disk.clear();
    expect(await everything()).toBe(before);
  });
});

describe('setAllDeleted', () => {
  it('deletes all or none, and what was erased does not come back', async () => {
    const { database, clock, ids } = await withNotes(['one', 'two', 'three']);
    await eraseForGood(database, ids[0] ?? '', clock);
    await setAllDeleted(database, ids, () => ({ isDeleted: true, instant: 1, time: 'z' }));
    await setAllDeleted(database, ids, () => ({ isDeleted: false, time: 'zz' }));
    const notes = await database.getAll('notes');
    expect(notes.map(({ deleted }) => deleted !== undefined)).toEqual([true, false, false]);
    const failing = fillDisk(3);
    const change = () => ({ isDeleted: true, instant: 1, time: 'zzz' }) as const;
    await expect(setAllDeleted(database, ids, change)).rejects.toThrow();
    failing.clear();
    expect(await database.getAll('notes')).toEqual(notes);
  });
});

describe('notesBeside', () => {
  it('gives deleted notes and no others', async () => {
    const { database, ids } = await withNotes(['one', 'two']);
    await setAllDeleted(database, ids.slice(0, 1), () => ({
      isDeleted: true,
      instant: 1,
      time: 'z',
    }));
    const found = await notesBeside(database, new Set());
    expect(found.map(({ id }) => id)).toEqual(ids.slice(0, 1));
  });
});
