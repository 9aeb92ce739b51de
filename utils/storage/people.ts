// The store of people. New ones are added with the note that names them.
import type { Person } from '../domain/person.ts';
import type { Database } from './database.ts';

export async function namesOfPeople(
  database: Database,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  const people = await Promise.all(wanted.map((id) => database.get('people', id)));
  const known = people.filter((person): person is Person => person !== undefined);
  return new Map(known.map(({ id, name }) => [id, name]));
}
