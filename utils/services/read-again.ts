// Read again: the old note of today, if there is one, and that it was shown.
import { DAY_MS, type LocalDay } from '../domain/day.ts';
import type { Note } from '../domain/note.ts';
import {
  noteReadAgain,
  type Reread,
  rereadFrom,
  triesInTime,
  withReread,
} from '../domain/read-again.ts';
import type { Database } from '../storage/database.ts';
import { notesUpTo, oldestInstant } from '../storage/note-days.ts';
import { putSetting, storedSettings } from '../storage/settings.ts';
import { identityOf, timeAfter } from './identity.ts';
import { settingsOf } from './settings.ts';
import type { System } from './system.ts';

/** A row of the settings that is no choice of the reader: which notes were shown when. */
const REREAD = 'reread';

async function todaysAgain(
  database: Database,
  reread: Reread,
  today: LocalDay,
): Promise<Note | undefined> {
  const [id] = reread.find(([, day]) => day === today) ?? [];
  const note = id === undefined ? undefined : await database.get('notes', id);
  return note?.deleted ? undefined : note;
}

/** The note to read again today: the same all day. Undefined where none came, or it is switched off. */
export async function readAgain(
  database: Database,
  today: LocalDay,
  system: System,
): Promise<Note | undefined> {
  if (!(await settingsOf(database)).readAgain) return undefined;
  const reread = rereadFrom((await storedSettings(database))[REREAD]);
  const known = await todaysAgain(database, reread, today);
  if (known !== undefined) return known;
  const oldest = await oldestInstant(database);
  if (oldest === undefined) return undefined;
  const { seed } = await identityOf(database, system);
  const newest = system.now().instant - 30 * DAY_MS;
  if (newest < oldest) return undefined;
  const candidates = await notesUpTo(database, triesInTime(seed, today, oldest, newest));
  return noteReadAgain(candidates, reread, today, seed);
}

/** Records that the note was shown, once a day. */
export async function recordReadAgain(
  database: Database,
  note: string,
  today: LocalDay,
  system: System,
): Promise<void> {
  const reread = rereadFrom((await storedSettings(database))[REREAD]);
  if (reread.some(([id, day]) => id === note && day === today)) return;
  const after = timeAfter(system, await identityOf(database, system));
  await putSetting(database, REREAD, withReread(reread, note, today), after);
}
