// What a reader does with people: add, rename, colour, put away, merge, delete,
// and undo of the last two.
import { fold } from '../domain/fold.ts';
import { hybridTime } from '../domain/hybrid-clock.ts';
import { type Note, timesOf } from '../domain/note.ts';
import { type Person, type PersonColour, personName } from '../domain/person.ts';
import type { Database } from '../storage/database.ts';
import { largeWrite } from '../storage/large-write.ts';
import { addPerson, changePerson, type PersonChange } from '../storage/people.ts';
import { givePersonBack, type TakenPerson, takePerson } from '../storage/taken-people.ts';
import { identityOf, timeAfter } from './identity.ts';
import type { System } from './system.ts';

/** The person that a typed name becomes; undefined where there is no name in it. */
export function personFrom(typed: string | undefined, system: System): Person | undefined {
  const name = personName(typed);
  if (name === undefined) return undefined;
  return { id: system.newId(), name, foldedName: fold(name), instant: system.now().instant };
}

/** A function that dates a row after the one that it takes the place of. */
async function dating(database: Database, system: System) {
  const after = timeAfter(system, await identityOf(database, system));
  return <Row extends Partial<Person>>(row: Row) => ({
    ...row,
    time: after(row.time === undefined ? [] : [row.time]),
  });
}

/** Adds somebody of that name; answers who bears it already, where somebody does. */
export async function addPersonNamed(
  database: Database,
  typed: string,
  system: System,
): Promise<Person | undefined> {
  const person = personFrom(typed, system);
  if (person === undefined) return undefined;
  const { install } = await identityOf(database, system);
  return addPerson(database, person, hybridTime(system.now().instant, [], install));
}

export async function renamePerson(
  database: Database,
  id: string,
  typed: string,
  system: System,
): Promise<PersonChange> {
  const name = personName(typed);
  if (name === undefined) return undefined;
  const dated = await dating(database, system);
  return changePerson(database, id, ({ isInitials: _, ...row }) =>
    dated({ ...row, name, foldedName: fold(name) }),
  );
}

/** Gives a person a colour, or with undefined none. */
export async function colourPerson(
  database: Database,
  id: string,
  colour: PersonColour | undefined,
  system: System,
): Promise<void> {
  const dated = await dating(database, system);
  await changePerson(database, id, ({ colour: _, ...row }) =>
    dated(colour ? { ...row, colour } : row),
  );
}

/** Puts a person away, out of sight where one chooses whom to sense, or brings them back. */
export async function archivePerson(
  database: Database,
  id: string,
  isArchived: boolean,
  system: System,
): Promise<void> {
  const dated = await dating(database, system);
  await changePerson(database, id, ({ isArchived: _, ...row }) =>
    dated(isArchived ? { ...row, isArchived } : row),
  );
}

/** Makes one person of two: the notes about `id` are about `into` from now on. */
export async function mergePerson(
  database: Database,
  id: string,
  into: string,
  system: System,
): Promise<TakenPerson | undefined> {
  if (id === into) return undefined;
  const dated = await dating(database, system);
  const merged = (row: Person) => dated({ ...row, mergedInto: into });
  return largeWrite(database, () => takePerson(database, id, merged));
}

/** Deletes a person; the notes about them stay, nameless, or go into the bin with them. */
export async function deletePerson(
  database: Database,
  id: string,
  what: { areNotesDeleted: boolean },
  system: System,
): Promise<TakenPerson | undefined> {
  const after = timeAfter(system, await identityOf(database, system));
  const dated = await dating(database, system);
  const { instant } = system.now();
  const gone = ({ instant: made, time }: Person) =>
    dated({ id, name: '', foldedName: '', instant: made, isGone: true, ...(time && { time }) });
  const deletion = (note: Note) => ({
    isDeleted: true as const,
    instant,
    time: after(timesOf(note)),
  });
  return largeWrite(database, () =>
    takePerson(database, id, gone, what.areNotesDeleted ? deletion : undefined),
  );
}

/** Undoes a merge or a deletion. */
export async function restorePerson(
  database: Database,
  taken: TakenPerson,
  system: System,
): Promise<void> {
  const after = timeAfter(system, await identityOf(database, system));
  await largeWrite(database, () =>
    givePersonBack(
      database,
      taken,
      (row) => ({ ...taken.person, time: after(row?.time === undefined ? [] : [row.time]) }),
      (note) => ({ isDeleted: false, time: after(timesOf(note)) }),
    ),
  );
}
