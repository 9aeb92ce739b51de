// The store of people. New ones are added with the note that names them, or by
// themselves; the row of one who was merged or deleted stays, and says so.
import type { IDBPObjectStore, StoreNames } from 'idb';
import type { HybridTime } from '../domain/hybrid-clock.ts';
import { actualPerson, isThere, type Person } from '../domain/person.ts';
import { stamp } from './change-stamp.ts';
import { completed } from './completed.ts';
import type { Database } from './database.ts';
import type { OutwardSchema } from './schema.ts';

type People = IDBPObjectStore<
  OutwardSchema,
  ArrayLike<StoreNames<OutwardSchema>>,
  'people',
  'readwrite' | 'readonly'
>;

export async function namesOfPeople(
  database: Database,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  const people = await Promise.all(wanted.map((id) => database.get('people', id)));
  const known = people.filter((person): person is Person => person !== undefined);
  return new Map(known.map(({ id, name }) => [id, name]));
}

/** Those who are here: neither gone nor merged into another. */
function thoseThere(rows: readonly Person[]): Person[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rows.filter(({ id }) => isThere(id, (one) => byId.get(one)));
}

/** Everybody who is here, those put away too. */
export async function allPeople(database: Database): Promise<Person[]> {
  return thoseThere(await database.getAll('people'));
}

/**
 * The person whom a name means: one who bears it, or the one that such a person
 * was merged into. A person who is gone bears no name any more. One index step,
 * where nobody of that name was merged.
 */
export async function personNamed(people: People, foldedName: string): Promise<Person | undefined> {
  const named = await people.index('foldedName').getAll(foldedName);
  const bearers = named.filter(({ isGone }) => !isGone);
  const bearer = bearers.find(({ mergedInto }) => mergedInto === undefined);
  if (bearer !== undefined || bearers.length === 0) return bearer;
  const byId = new Map((await people.getAll()).map((row) => [row.id, row]));
  const actual = bearers.flatMap(({ id }) => {
    const end = actualPerson(id, (one) => byId.get(one));
    return end === undefined ? [] : (byId.get(end) ?? []);
  });
  return actual[0];
}

/** Adds a person; answers who bears that name already, where somebody does, and then adds nobody. */
export async function addPerson(
  database: Database,
  person: Person,
  time: HybridTime,
): Promise<Person | undefined> {
  const transaction = database.transaction(['people', 'settings'], 'readwrite', {
    durability: 'strict',
  });
  const people = transaction.objectStore('people');
  const known = await personNamed(people, person.foldedName);
  await completed(
    transaction,
    known ? undefined : people.add(person),
    known ? undefined : stamp(transaction, time),
  );
  return known;
}

export type PersonChange =
  | { person: Person }
  /** Another who bears the name that was wanted: nothing was changed. */
  | { bearer: Person }
  | undefined;

/** Changes a person's row; `rowFor` is given it as it stands. Undefined where nobody is there. */
export async function changePerson(
  database: Database,
  id: string,
  rowFor: (row: Person) => Person & { time: HybridTime },
): Promise<PersonChange> {
  const transaction = database.transaction(['people', 'settings'], 'readwrite', {
    durability: 'strict',
  });
  const people = transaction.objectStore('people');
  const before = await people.get(id);
  if (before === undefined || before.isGone) return undefined;
  const person = rowFor(before);
  const isRenamed = person.foldedName !== before.foldedName;
  const bearer = isRenamed ? await personNamed(people, person.foldedName) : undefined;
  if (bearer !== undefined && bearer.id !== id) return { bearer };
  await completed(transaction, people.put(person), stamp(transaction, person.time));
  return { person };
}
