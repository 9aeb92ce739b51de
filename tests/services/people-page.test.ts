import { describe, expect, it } from 'vitest';
import { saveNote } from '../../utils/services/notes.ts';
import { createPeoplePage } from '../../utils/services/people-page.ts';
import { createFakeChanges } from '../support/changes.ts';
import { createClock } from '../support/clock.ts';
import { openStore } from '../support/database.ts';
import { draftOf } from '../support/samples.ts';

async function newPage() {
  const { store, database } = await openStore();
  const clock = createClock();
  for (const person of ['Dan', 'Daniel'])
    await saveNote(database, draftOf({ kind: 'sensing', person, text: `As ${person}.` }), clock);
  await saveNote(database, draftOf({ person: 'Dan', text: 'About Dan.' }), clock);
  const gone: string[] = [];
  const changes = createFakeChanges();
  const page = createPeoplePage({ store, system: clock, changes, go: (to) => gone.push(to) });
  await page.open();
  const idOf = (name: string) =>
    page.state.get().people.find((person) => person.name === name)?.id ?? '';
  return { page, database, gone, changes, idOf, now: () => page.state.get() };
}

describe('the people page', () => {
  it('has everybody who was named in a note, and of one what was sensed and how much else', async () => {
    const { page, now, idOf } = await newPage();
    expect(now().people.map(({ name }) => name)).toEqual(['Dan', 'Daniel']);
    await page.open(idOf('Dan'));
    expect(now()).toMatchObject({ person: { name: 'Dan' }, others: 1 });
    expect(now().sensings.map(({ wordings }) => wordings[0]?.text)).toEqual(['As Dan.']);
  });

  it('adds nobody without a name or with one too long, and nobody twice', async () => {
    const { page, now } = await newPage();
    await page.onAdd(' ');
    expect(now().status).toBe('no-name');
    await page.onAdd('a'.repeat(500));
    expect(now()).toMatchObject({ status: 'name-too-long', typedLength: 500 });
    await page.onAdd('DAN');
    expect(now()).toMatchObject({ status: 'known', bearer: { name: 'Dan' } });
    await page.onAdd('Miriam');
    expect(now()).toMatchObject({ status: 'added', bearer: undefined });
    expect(now().people).toHaveLength(3);
  });

  it('offers the merge where a name is taken; the address of the one leads to the other', async () => {
    const { page, now, idOf, gone } = await newPage();
    const [dan, daniel] = [idOf('Dan'), idOf('Daniel')];
    await page.open(dan);
    await page.onRename('daniel');
    expect(now()).toMatchObject({
      status: 'known',
      bearer: { id: daniel },
      person: { name: 'Dan' },
    });
    await page.onMerge(daniel);
    expect(gone).toEqual([`#person=${daniel}`]);
    await page.open(dan);
    expect(now()).toMatchObject({ person: { id: daniel }, status: 'merged' });
    expect(now().sensings).toHaveLength(2);
  });

  it('undoes a merge', async () => {
    const { page, now, idOf } = await newPage();
    const [dan, daniel] = [idOf('Dan'), idOf('Daniel')];
    await page.open(dan);
    await page.onMerge(daniel);
    await page.open(daniel);
    await page.onUndo();
    expect(now()).toMatchObject({ status: 'restored', taken: undefined });
    await page.open(dan);
    expect(now().sensings).toHaveLength(1);
  });

  it('deletes with the notes, tells the other pages, and gives all of it back', async () => {
    const { page, now, idOf, gone, changes, database } = await newPage();
    const dan = idOf('Dan');
    await page.open(dan);
    await page.onDelete(true);
    expect(gone).toEqual(['#people']);
    expect(changes.announced).toContain('notes');
    await page.open(dan);
    expect(now()).toMatchObject({ person: undefined, status: 'deleted' });
    const isDeleted = async () =>
      (await database.getAll('notes')).filter(({ deleted }) => deleted).length;
    expect(await isDeleted()).toBe(2);
    await page.onUndo();
    expect(await isDeleted()).toBe(0);
    await page.open(dan);
    expect(now().person?.name).toBe('Dan');
  });
});
