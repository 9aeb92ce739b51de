// Exporting notes for other programs: Markdown for Obsidian, CSV for Readwise,
// or a journal of some of them.

import type { Note } from '../domain/note.ts';
import { type NoteQuery, noteQuery } from '../domain/note-query.ts';
import type { NamesInExport } from '../domain/person.ts';
import { markdownFiles } from '../formats/markdown.ts';
import { readwiseCsv } from '../formats/readwise-csv.ts';
import { zipBytes } from '../formats/zip-writer.ts';
import type { Database } from '../storage/database.ts';
import { journalFile } from './export-journal.ts';
import { aboutOf, namesByPerson } from './export-people.ts';
import { searchNotes } from './search.ts';
import type { System } from './system.ts';

export const EXPORT_KINDS = ['journal', 'markdown-notes', 'markdown-days', 'readwise'] as const;

export type ExportKind = (typeof EXPORT_KINDS)[number];

export type ExportChoice = {
  kind: ExportKind;
  /** Only the notes that this finds; all, where absent. */
  query?: NoteQuery;
  /** Only these notes; all, where absent. */
  notes?: ReadonlySet<string>;
  /** Of people, wherever the file has a place for them. Words of a note stay as they are. */
  names: NamesInExport;
};

export type ExportedFile = { blob: Blob; name: string; leftOut: number };

const BATCH = 500;

/** The notes in the order of their days, and within one of their times. */
async function* notesByDay(database: Database, ids: readonly string[]): AsyncGenerator<Note> {
  for (let start = 0; start < ids.length; start += BATCH) {
    const transaction = database.transaction('notes');
    const batch = ids.slice(start, start + BATCH);
    const notes = await Promise.all(batch.map((id) => transaction.store.get(id)));
    for (const note of notes) if (note && !note.deleted) yield note;
  }
}

/** Whom these notes are about. */
async function peopleOf(database: Database, ids: readonly string[]): Promise<Set<string>> {
  const people = new Set<string>();
  for await (const { person } of notesByDay(database, ids)) if (person) people.add(person);
  return people;
}

async function chosenNotes(database: Database, { query, notes }: ExportChoice): Promise<string[]> {
  const { hits } = await searchNotes(database, query ?? noteQuery(''));
  return hits
    .filter(({ note }) => notes === undefined || notes.has(note))
    .sort((a, b) => (a.day === b.day ? a.instant - b.instant : a.day < b.day ? -1 : 1))
    .map(({ note }) => note);
}

async function collected(chunks: AsyncIterable<Uint8Array<ArrayBuffer>>, type: string) {
  const parts: Blob[] = [];
  for await (const chunk of chunks) parts.push(new Blob([chunk]));
  return new Blob(parts, { type });
}

/** The file of an export, named by `day`. */
export async function exportedFile(
  database: Database,
  system: System,
  choice: ExportChoice,
  day: string,
): Promise<ExportedFile> {
  const { kind, names } = choice;
  const isWhole = choice.query === undefined && choice.notes === undefined;
  if (kind === 'journal' && isWhole) {
    const { blob, leftOut } = await journalFile(database, system, { names });
    return { blob, leftOut, name: `outward-${day}.jsonl` };
  }
  const ids = await chosenNotes(database, choice);
  if (kind === 'journal') {
    const only = { notes: new Set(ids), people: await peopleOf(database, ids) };
    const { blob, leftOut } = await journalFile(database, system, { names, only });
    return { blob, leftOut, name: `outward-${day}.jsonl` };
  }
  const personName = await namesByPerson(database, names);
  const notes = notesByDay(database, ids);
  if (kind === 'readwise') {
    const blob = await collected(readwiseCsv(notes, { personName }), 'text/csv');
    return { blob, leftOut: 0, name: `outward-${day}.csv` };
  }
  const files = markdownFiles(notes, {
    a: kind === 'markdown-days' ? 'day' : 'note',
    aboutOf: aboutOf(personName, names),
  });
  const blob = await collected(zipBytes(files, system.now().instant), 'application/zip');
  return { blob, leftOut: 0, name: `outward-${day}.zip` };
}
