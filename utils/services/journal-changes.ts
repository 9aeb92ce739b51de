// Changes of many notes at once, and those that cannot be undone.
import { type Note, timesOf } from '../domain/note.ts';
import type { Database } from '../storage/database.ts';
import { eraseNote, setAllDeleted } from '../storage/deleted-notes.ts';
import { largeWrite } from '../storage/large-write.ts';
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
  const change = (note: Note) => ({
    isDeleted: true as const,
    instant,
    time: after(timesOf(note)),
  });
  await largeWrite(database, () => setAllDeleted(database, ids, change));
}

/** Brings deleted notes back, all or none. */
export async function undeleteNotes(
  database: Database,
  ids: readonly string[],
  system: System,
): Promise<void> {
  const after = timeAfter(system, await identityOf(database, system));
  const change = (note: Note) => ({
    isDeleted: false as const,
    time: after(timesOf(note)),
  });
  await largeWrite(database, () => setAllDeleted(database, ids, change));
}

/** Erases a note and every word of it. */
export async function eraseForGood(database: Database, id: string, system: System): Promise<void> {
  const after = timeAfter(system, await identityOf(database, system));
  const { instant } = system.now();
  const deletion = (note: Note) => ({ instant, time: after(timesOf(note)) });
  // The segment that its search row was sealed into is written anew.
  await largeWrite(database, () => eraseNote(database, id, deletion));
}
