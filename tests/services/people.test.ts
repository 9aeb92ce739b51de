import { describe, expect, it } from 'vitest';
import { noteQuery } from '../../utils/domain/note-query.ts';
import { saveNote } from '../../utils/services/notes.ts';
import {
  addPersonNamed,
  archivePerson,
  colourPerson,
  deletePerson,
  mergePerson,
  renamePerson,
  restorePerson,
} from '../../utils/services/people.ts';
import { searchNotes } from '../../utils/services/search.ts';
import { allPeople } from '../../utils/storage/people.ts';
import { createClock } from '../support/clock.ts';
import { freshDatabase } from '../support/database.ts';
import { everythingIn, failEachWrite } from '../support/failed-writes.ts';
import { draftOf } from '../support/samples.ts';

async function newReader() {
  const database = await freshDatabase();
  const clock = createClock();
  const sense = (person: string, text = `What ${person} feels`) => {
    clock.advance(1000);
    return saveNote(database, draftOf({ kind: 'sensing', person, text }), clock);
  };
  const idOf = async (name: string) =>
    (await allPeople(database)).find((person) => person.name === name)?.id ?? '';
  const found = async (words: string) => (await searchNotes(database, noteQuery(words))).hits;
  const personOf = async (note: { id: string }) => (await database.get('notes', note.id))?.person;
  return { database, clock, sense, idOf, found, personOf };
}

describe('a name that is typed', () => {
  it('means the person that its bearer was merged into', async () => {
    const { database, clock, sense, idOf, personOf } = await newReader();
    await sense('Dan');
    await sense('Daniel');
    const daniel = await idOf('Daniel');
    await mergePerson(database, await idOf('Dan'), daniel, clock);
    expect(await personOf(await sense('DAN'))).toBe(daniel);
    expect(await database.count('people')).toBe(2);
  });

  it('makes a new person where its bearer was deleted', async () => {
    const { database, clock, sense, idOf, personOf } = await newReader();
    await sense('Dan');
    const gone = await idOf('Dan');
    await deletePerson(database, gone, { areNotesDeleted: false }, clock);
    const person = await personOf(await sense('Dan'));
    expect(person).not.toBe(gone);
    expect(await database.get('people', gone)).toMatchObject({ isGone: true, name: '' });
  });

  it('is one person however often it is added, in any script', async () => {
    const { database, clock } = await newReader();
    for (const name of ['Дан דן ダン', ' дан  דן ダン', 'ДАН דן ダン'])
      await addPersonNamed(database, name, clock);
    expect((await allPeople(database)).map(({ name }) => name)).toEqual(['Дан דן ダン']);
  });
});

describe('a person', () => {
  it('of whom only initials are known has a real name once one is given', async () => {
    const { database, clock, sense, idOf } = await newReader();
    await sense('M. C.');
    const id = await idOf('M. C.');
    const row = await database.get('people', id);
    if (row) await database.put('people', { ...row, isInitials: true });
    await renamePerson(database, id, 'Miriam Cohen', clock);
    expect(await database.get('people', id)).not.toHaveProperty('isInitials');
  });

  it('is renamed, coloured and put away, each time later than before, also by a clock set back', async () => {
    const { database, clock, sense, idOf } = await newReader();
    await sense('Dan');
    const id = await idOf('Dan');
    const times: string[] = [];
    const changes = [
      () => renamePerson(database, id, 'Daniel', clock),
      () => colourPerson(database, id, 'moss', clock),
      () => archivePerson(database, id, true, clock),
      () => archivePerson(database, id, false, clock),
      () => colourPerson(database, id, undefined, clock),
    ];
    for (const change of changes) {
      await change();
      times.push((await database.get('people', id))?.time ?? '');
      clock.advance(-3_600_000);
    }
    expect(times.toSorted()).toEqual(times);
    expect(new Set(times).size).toBe(changes.length);
    expect(await database.get('people', id)).toMatchObject({ name: 'Daniel' });
    expect(await database.get('people', id)).not.toHaveProperty('colour');
    expect(await database.get('people', id)).not.toHaveProperty('isArchived');
  });

  it('who takes a name that another bears keeps their own', async () => {
    const { database, clock, sense, idOf } = await newReader();
    await sense('Dan');
    await sense('Daniel');
    const change = await renamePerson(database, await idOf('Dan'), ' daniel ', clock);
    expect(change).toMatchObject({ bearer: { name: 'Daniel' } });
    expect(await idOf('Dan')).not.toBe('');
  });
});

describe('mergePerson', () => {
  it('makes one of two, all or nothing, and can be undone', async () => {
    const { database, clock, sense, idOf, personOf } = await newReader();
    const [of, other] = [await sense('Dan'), await sense('Daniel')];
    const [dan, daniel] = [await idOf('Dan'), await idOf('Daniel')];
    let taken: Awaited<ReturnType<typeof mergePerson>>;
    await failEachWrite(database, async () => {
      taken = await mergePerson(database, dan, daniel, clock);
    });
    expect(await personOf(of)).toBe(daniel);
    expect(await database.countFromIndex('notes', 'waits')).toBe(2);
    expect((await allPeople(database)).map(({ name }) => name)).toEqual(['Daniel']);
    if (!taken) throw new Error('Nobody was merged');
    await restorePerson(database, taken, clock);
    expect(await personOf(of)).toBe(dan);
    expect(await personOf(other)).toBe(daniel);
    expect((await database.get('searchTail', of.id))?.person).toBe(dan);
    expect(await allPeople(database)).toHaveLength(2);
  });

  it('merges nobody with themselves', async () => {
    const { database, clock, sense, idOf } = await newReader();
    await sense('Dan');
    const before = await everythingIn(database);
    const id = await idOf('Dan');
    expect(await mergePerson(database, id, id, clock)).toBeUndefined();
    expect(await everythingIn(database)).toEqual(before);
  });
});

describe('deletePerson', () => {
  it('keeps the notes, nameless, and nothing waits for an answer any more', async () => {
    const { database, clock, sense, idOf, found, personOf } = await newReader();
    const note = await sense('Dan', 'Rest, above all.');
    await deletePerson(database, await idOf('Dan'), { areNotesDeleted: false }, clock);
    expect(await personOf(note)).toBeUndefined();
    expect(await database.countFromIndex('notes', 'waits')).toBe(0);
    expect(await found('rest')).toHaveLength(1);
    expect(await allPeople(database)).toEqual([]);
  });

  it('puts the notes into the bin with them, all or nothing; undo brings back those and no others', async () => {
    const { database, clock, sense, idOf, found, personOf } = await newReader();
    const [first, second] = [await sense('Dan', 'Rest.'), await sense('Dan', 'A swim.')];
    const { deleteNote } = await import('../../utils/services/notes.ts');
    await deleteNote(database, first.id, clock);
    const dan = await idOf('Dan');
    let taken: Awaited<ReturnType<typeof deletePerson>>;
    await failEachWrite(database, async () => {
      taken = await deletePerson(database, dan, { areNotesDeleted: true }, clock);
    });
    expect(await found('swim')).toEqual([]);
    expect((await database.get('notes', second.id))?.deleted).toBeDefined();
    if (!taken) throw new Error('Nobody was deleted');
    await restorePerson(database, taken, clock);
    expect(await found('swim')).toHaveLength(1);
    expect(await personOf(second)).toBe(dan);
    expect(await database.countFromIndex('notes', 'waits')).toBe(1);
    expect((await database.get('notes', first.id))?.deleted).toBeDefined();
    expect((await allPeople(database)).map(({ name }) => name)).toEqual(['Dan']);
  });
});
