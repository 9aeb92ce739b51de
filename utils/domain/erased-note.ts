// What is left of a note erased for good: that there was one, and no word of it.
import type { HybridTime } from './hybrid-clock.ts';
import type { Note } from './note.ts';

/** The head of a note without its words, its thought, its prompt and its person, erased as of `deleted`. */
export function erasedNote(note: Note, deleted: { instant: number; time: HybridTime }): Note {
  const { id, kind, instant, zone, day, monthDay } = note;
  return { id, kind, instant, zone, day, monthDay, wordings: [], deleted, erased: deleted.time };
}

export function isErased({ erased }: Note): boolean {
  return erased !== undefined;
}
