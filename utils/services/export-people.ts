// The names of people in an export: as they are, as initials, or none.
import { initialsOf, type NamesInExport, type Person, withInitials } from '../domain/person.ts';
import type { JournalRecord } from '../formats/journal-records.ts';
import type { About } from '../formats/markdown-note.ts';
import type { Database } from '../storage/database.ts';

/**
 * A record as a journal with such names has it; undefined where it is not in it.
 * Without names nothing is left of a person, in the notes neither.
 */
export function withNames(record: JournalRecord, names: NamesInExport): JournalRecord | undefined {
  if (names === 'whole') return record;
  if (record.type === 'person') {
    return names === 'none' ? undefined : { type: 'person', value: withInitials(record.value) };
  }
  if (record.type !== 'note' || names === 'initials') return record;
  const { person: _, ...value } = record.value;
  return { type: 'note', value };
}

/** What an export says of a person, by the id; '' where it says nothing. */
export async function namesByPerson(
  database: Database,
  names: NamesInExport,
): Promise<(id: string) => string> {
  const people: Person[] = names === 'none' ? [] : await database.getAll('people');
  const said = new Map(
    people.map(({ id, name }) => [id, names === 'initials' ? initialsOf(name) : name]),
  );
  return (id) => said.get(id) ?? '';
}

/** The same as Markdown says it: initials are no name, so an import makes nobody of them. */
export function aboutOf(nameOf: (id: string) => string, names: NamesInExport) {
  return (id: string): About => {
    const name = nameOf(id);
    if (name === '') return {};
    return names === 'initials' ? { initials: name } : { person: name };
  };
}
