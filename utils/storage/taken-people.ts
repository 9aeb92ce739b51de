// Taking a person away, by merging or deleting, and giving them back: the row
// and every note about them, in one transaction.
import type { IDBPTransaction } from 'idb';
import { isErased } from '../domain/erased-note.ts';
import type { HybridTime } from '../domain/hybrid-clock.ts';
import { type Deletion, type Note, waiting, withDeletion } from '../domain/note.ts';
import type { Person } from '../domain/person.ts';
import { searchRow } from '../domain/search-segment.ts';
import { stamp } from './change-stamp.ts';
import { completed, ignored } from './completed.ts';
import type { Database } from './database.ts';
import { leadNotes } from './led-notes.ts';
import type { OutwardSchema } from './schema.ts';

/** What was taken away, enough to give it back. */
export type TakenPerson = {
  /** The row as it was. */
  person: Person;
  /** The person whom the notes were led to; absent where to nobody. */
  into?: string;
  /** The notes about them. */
  notes: string[];
  /** Those of the notes that were deleted with them. */
  deleted: string[];
};

type Row = Person & { time: HybridTime };

const STORES = ['notes', 'people', 'searchTail', 'settings'] as const;

type Writing = IDBPTransaction<OutwardSchema, [...typeof STORES], 'readwrite'>;

/** Does `work` in one transaction, all or nothing, and fails with what the first write failed of. */
async function written<Value>(
  database: Database,
  work: (transaction: Writing, keep: (write: Promise<unknown>) => void) => Promise<Value>,
): Promise<Value> {
  const transaction = database.transaction([...STORES], 'readwrite', { durability: 'strict' });
  const writes: Promise<unknown>[] = [];
  // A read that comes after a failed write fails before the transaction's end is waited for.
  transaction.done.catch(ignored);
  const keep = (write: Promise<unknown>) => {
    write.catch(ignored);
    writes.push(write);
  };
  const outcome = await work(transaction, keep).then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  await completed(transaction, ...writes);
  if ('error' in outcome) throw outcome.error;
  return outcome.value;
}

/**
 * Puts the row of a person who was merged or deleted in place of theirs, and
 * leads their notes away; with `deletion` deletes these notes too. Undefined
 * where nobody was there, or nobody to be merged into.
 */
export async function takePerson(
  database: Database,
  id: string,
  rowFor: (row: Person) => Row,
  deletion?: (note: Note) => Deletion,
): Promise<TakenPerson | undefined> {
  return written(database, async (transaction, keep) => {
    const [people, notes] = [transaction.objectStore('people'), transaction.objectStore('notes')];
    const [person, about] = [await people.get(id), await notes.index('person').getAll(id)];
    if (person === undefined || person.isGone) return undefined;
    const row = rowFor(person);
    const into = row.mergedInto && (await people.get(row.mergedInto));
    if (row.mergedInto && (!into || into.isGone)) return undefined;
    const deleted = deletion ? about.filter((note) => !note.deleted && !isErased(note)) : [];
    for (const note of deleted) keep(notes.put(withDeletion(note, deletion?.(note) as Deletion)));
    keep(people.put(row));
    await leadNotes(transaction, keep);
    keep(stamp(transaction, row.time));
    const idsOf = (some: Note[]) => some.map((note) => note.id);
    return {
      person,
      notes: idsOf(about),
      deleted: idsOf(deleted),
      ...(row.mergedInto && { into: row.mergedInto }),
    };
  });
}

/** Gives back what `takePerson` took, but for notes that belong to another by now. */
export async function givePersonBack(
  database: Database,
  taken: TakenPerson,
  rowFor: (row: Person | undefined) => Row,
  bringingBack: (note: Note) => Deletion,
): Promise<void> {
  await written(database, async (transaction, keep) => {
    const [people, notes] = [transaction.objectStore('people'), transaction.objectStore('notes')];
    const tail = transaction.objectStore('searchTail');
    const row = rowFor(await people.get(taken.person.id));
    keep(people.put(row));
    for (const id of taken.notes) {
      const note = await notes.get(id);
      if (note === undefined || isErased(note) || note.person !== taken.into) continue;
      const about = waiting({ ...note, person: taken.person.id });
      const isToReturn = taken.deleted.includes(id) && about.deleted !== undefined;
      const back = isToReturn ? withDeletion(about, bringingBack(about)) : about;
      keep(notes.put(back));
      keep(tail.put(searchRow(back)));
    }
    keep(stamp(transaction, row.time));
  });
}
