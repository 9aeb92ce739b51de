// Changes of many notes at once, and those that cannot be undone.
import { timesOf } from '../domain/note.ts';
import type { Database } from '../storage/database.ts';
import { eraseNote, setAllDeleted } from '../storage/deleted-notes.ts';
import { identityOf, timeAfter } from './identity.ts';
import type { System } from './system.ts';

/** Deletes notes, all or none. */
export async function deleteNotes(
  database: Database,
  ids: readonly string[],
  system: System,
): Promise<void> {
  const after = timeAfter(system, await identityOf(database, system));
  const { instant } = system.now();
  await setAllDeleted(database, ids, (note) => ({
    isDeleted: true,
    instant,
    time: after(timesOf(note)),
  }));
}

/** Brings deleted notes back, all or none. */
export async function undeleteNotes(
  database: Database,
  ids: readonly string[],
  system: System,
): Promise<void> {
  const after = timeAfter(system, await identityOf(database, system));
  await setAllDeleted(database, ids, (note) => ({
    isDeleted: false,
    time: after(timesOf(note)),
  }));
}

/** Erases a note and every word of it. */
export async function eraseForGood(database: Database, id: string, system: System): Promise<void> {
  const after = timeAfter(system, await identityOf(database, system));
  const { instant } = system.now();
  await eraseNote(database, id, (note) => ({ instant, time: after(timesOf(note)) }));
}
