// The bin: which deleted notes can still be brought back.
import { DAY_MS } from './day.ts';
import { isErased } from './erased-note.ts';
import type { Note } from './note.ts';

export const BIN_DAYS = 30;

/** The notes in the bin at the instant `now`, the last deleted first. */
export function notesInBin(notes: readonly Note[], now: number): Note[] {
  const since = now - BIN_DAYS * DAY_MS;
  return notes
    .filter((note) => note.deleted && note.deleted.instant >= since && !isErased(note))
    .sort((a, b) => (b.deleted?.instant ?? 0) - (a.deleted?.instant ?? 0));
}
