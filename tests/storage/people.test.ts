import { describe, expect, it } from 'vitest';
import { fold } from '../../utils/domain/fold.ts';
import type { Person } from '../../utils/domain/person.ts';
import {
  addPerson,
  allPeople,
  changePerson,
  namesOfPeople,
  personNamed,
} from '../../utils/storage/people.ts';
import { freshDatabase } from '../support/database.ts';
import { failEachWrite } from '../support/failed-writes.ts';

const person = (id: string, name = id, rest: Partial<Person> = {}): Person => ({
  id,
  name,
  foldedName: fold(name),
  instant: 1,
  ...rest,
});

async function holding(...people: Person[]) {
  const database = await freshDatabase();
  for (const one of people) await database.put('people', one);
  const named = (name: string) =>
    personNamed(database.transaction('people').store, fold(name)).then((found) => found?.id);
  return { database, named };
}

const GONE = person('gone', '', { isGone: true });

describe('namesOfPeople', () => {
  it('names those asked for, each once, and passes over who is gone', async () => {
    const { database } = await holding(person('a', 'A'), person('b', 'B'));
    const names = await namesOfPeople(database, ['b', 'elsewhere', 'b']);
    expect([...names]).toEqual([['b', 'B']]);
  });
});

describe('allPeople', () => {
  it('has everybody who is here, those put away too, and nobody else', async () => {
    const { database } = await holding(
      person('a'),
      person('b', 'b', { isArchived: true }),
      person('c', 'c', { mergedInto: 'a' }),
      GONE,
    );
    expect((await allPeople(database)).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('personNamed', () => {
  it('finds who bears a name, however it is spelled', async () => {
    const { named } = await holding(person('p', 'Zoë'), GONE);
    expect(await named('ZOE')).toBe('p');
    expect(await named('Dan')).toBeUndefined();
  });

  it('follows a merge, and the merge after it, to the person meant', async () => {
    const { named } = await holding(
      person('a', 'Dan', { mergedInto: 'b' }),
      person('b', 'Daniel', { mergedInto: 'c' }),
      person('c', 'Daniel Levi'),
    );
    expect(await named('dan')).toBe('c');
  });

  it('means the one who bears the name now before one who was merged away', async () => {
    const { named } = await holding(
      person('a', 'Dan', { mergedInto: 'c' }),
      person('b', 'Dan'),
      person('c', 'Daniel'),
    );
    expect(await named('dan')).toBe('b');
  });

  it('means nobody where the merge leads to somebody deleted', async () => {
    const { named } = await holding(person('a', 'Dan', { mergedInto: 'gone' }), GONE);
    expect(await named('dan')).toBeUndefined();
  });
});

describe('addPerson', () => {
  it('adds a person, or says who bears that name', async () => {
    const { database } = await holding();
    expect(await addPerson(database, person('a', 'Dan'), 't1')).toBeUndefined();
    expect((await addPerson(database, person('b', 'DAN'), 't2'))?.id).toBe('a');
    expect(await database.getAllKeys('people')).toEqual(['a']);
    expect((await database.get('settings', 'changed'))?.value).toBe('t1');
  });
});

describe('changePerson', () => {
  const renamed = (name: string) => (row: Person) => ({
    ...row,
    name,
    foldedName: fold(name),
    time: 't9',
  });

  it('puts the changed row, all or nothing', async () => {
    const { database } = await holding(person('a', 'Dan'));
    const writes = await failEachWrite(database, () =>
      changePerson(database, 'a', renamed('Daniel')),
    );
    expect(writes).toBe(2);
    expect(await database.get('people', 'a')).toMatchObject({ name: 'Daniel', time: 't9' });
  });

  it('changes nothing where another bears the name, and says who', async () => {
    const { database } = await holding(person('a', 'Dan'), person('b', 'Daniel'));
    const change = await changePerson(database, 'a', renamed('DANIEL'));
    expect(change).toEqual({ bearer: person('b', 'Daniel') });
    expect((await database.get('people', 'a'))?.name).toBe('Dan');
  });

  it('lets a name be spelled otherwise', async () => {
    const { database } = await holding(person('a', 'zoe'));
    await changePerson(database, 'a', renamed('Zoë'));
    expect((await database.get('people', 'a'))?.name).toBe('Zoë');
  });

  it('lets a person take back a name that was merged into them', async () => {
    const { database } = await holding(
      person('a', 'Dan', { mergedInto: 'b' }),
      person('b', 'Daniel'),
    );
    expect(await changePerson(database, 'b', renamed('Dan'))).toHaveProperty('person');
  });

  it('changes nobody who is gone', async () => {
    const { database } = await holding(GONE);
    expect(await changePerson(database, 'gone', renamed('Dan'))).toBeUndefined();
    expect(await database.get('people', 'gone')).toEqual(GONE);
  });
});
