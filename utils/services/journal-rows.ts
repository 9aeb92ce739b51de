// What the journal reads for its rows: notes, whether they have been reworded,
// the names of people, and the bin.
import { notesInBin } from '../domain/bin.ts';
import type { Note } from '../domain/note.ts';
import { type NoteHit, noteQuery } from '../domain/note-query.ts';
import type { Database } from '../storage/database.ts';
import { notesBeside } from '../storage/deleted-notes.ts';
import { namesOfPeople } from '../storage/people.ts';
import { wordingCounts } from '../storage/wordings.ts';
import { searchNotes } from './search.ts';

export type JournalRow = {
  note: Note;
  /** Whether there are wordings that others were written over. */
  isReworded: boolean;
};

/** The rows of these notes, those already `known` as they are. */
export async function rowsFor(
  database: Database,
  ids: readonly string[],
  known: ReadonlyMap<string, JournalRow>,
): Promise<Map<string, JournalRow>> {
  const missing = ids.filter((id) => !known.has(id));
  const { store } = database.transaction('notes');
  const notes = await Promise.all(missing.map((id) => store.get(id)));
  const counts = await wordingCounts(database, missing);
  const read = new Map(
    notes.flatMap((note): [string, JournalRow][] => {
      if (note === undefined) return [];
      const isReworded = (counts.get(note.id) ?? 0) > note.wordings.length;
      return [[note.id, { note, isReworded }]];
    }),
  );
  return new Map(
    ids.flatMap((id) => {
      const row = known.get(id) ?? read.get(id);
      return row ? [[id, row]] : [];
    }),
  );
}

export function peopleIn(rows: ReadonlyMap<string, JournalRow>): string[] {
  return [...rows.values()].flatMap(({ note }) => note.person ?? []);
}

/** `known` with the names of those people who are not yet in it. */
export async function namesFor(
  database: Database,
  people: readonly string[],
  known: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const missing = people.filter((id) => !known.has(id));
  if (missing.length === 0) return known;
  return new Map([...known, ...(await namesOfPeople(database, missing))]);
}

/** The notes in the bin, the last deleted first. */
export async function binHits(database: Database, now: number): Promise<NoteHit[]> {
  const { hits } = await searchNotes(database, noteQuery(''));
  const deleted = await notesBeside(database, new Set(hits.map(({ note }) => note)));
  return notesInBin(deleted, now).map(({ id, instant, day }) => ({ note: id, instant, day }));
}
