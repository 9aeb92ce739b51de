// Leading notes to the people they are about: after people were merged or
// deleted, here or on another machine.
import type { IDBPTransaction, StoreNames } from 'idb';
import { type Note, waiting } from '../domain/note.ts';
import { actualPerson } from '../domain/person.ts';
import { searchRow } from '../domain/search-segment.ts';
import { ignored } from './completed.ts';
import type { OutwardSchema } from './schema.ts';

/** It must hold notes, people and the search tail. */
type Leading = IDBPTransaction<OutwardSchema, StoreNames<OutwardSchema>[], 'readwrite'>;

function ledTo({ person: _, ...note }: Note, person: string | undefined): Note {
  return waiting(person === undefined ? note : { ...note, person });
}

/**
 * Gives every note of a person who was merged or deleted the person it belongs
 * to, or none, with its search row. Costs a step for each such person and for
 * each of their notes. `keep` is given every write, for whoever wants to know of
 * what one failed.
 */
export async function leadNotes(
  transaction: Leading,
  keep: (write: Promise<unknown>) => void = (write) => write.catch(ignored),
): Promise<void> {
  const people = await transaction.objectStore('people').getAll();
  const byId = new Map(people.map((person) => [person.id, person]));
  const notes = transaction.objectStore('notes');
  const tail = transaction.objectStore('searchTail');
  for (const { id, mergedInto, isGone } of people) {
    if (mergedInto === undefined && !isGone) continue;
    const actual = actualPerson(id, (one) => byId.get(one));
    if (actual === id) continue;
    for (const note of await notes.index('person').getAll(id)) {
      const led = ledTo(note, actual);
      keep(notes.put(led));
      keep(tail.put(searchRow(led)));
    }
  }
}
