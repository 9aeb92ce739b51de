// The wordings of a note that others were written over.
import type { Note, Wording } from './note.ts';

/** Latest first. */
export function earlierWordings(note: Note, wordings: readonly Wording[]): Wording[] {
  const current = new Set(note.wordings.map(({ id }) => id));
  return wordings.filter(({ id }) => !current.has(id)).sort((a, b) => (a.time < b.time ? 1 : -1));
}

/** When a wording was written: the wall clock's part of its hybrid time, in milliseconds since 1970. */
export function wordingInstant({ time }: Pick<Wording, 'time'>): number {
  return Number.parseInt(time, 36);
}
