// Exporting notes for other programs: Markdown for Obsidian, CSV for Readwise,
// or a journal of some of them.

import type { Note } from '../domain/note.ts';
import { type NoteQuery, noteQuery } from '../domain/note-query.ts';
import { markdownFiles } from '../formats/markdown.ts';
import { readwiseCsv } from '../formats/readwise-csv.ts';
import { zipBytes } from '../formats/zip-writer.ts';
import type { Database } from '../storage/database.ts';
import { journalFile } from './export-journal.ts';
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
  /** Whether the names of people are in the file. A journal has them always: it is a copy. */
  hasNames: boolean;
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
  const isWhole = choice.query === undefined && choice.notes === undefined;
  if (choice.kind === 'journal') {
    const only = isWhole ? undefined : new Set(await chosenNotes(database, choice));
    const { blob, leftOut } = await journalFile(database, system, only);
    return { blob, leftOut, name: `outward-${day}.jsonl` };
  }
  const notes = notesByDay(database, await chosenNotes(database, choice));
  if (choice.kind === 'readwise') {
    const blob = await collected(readwiseCsv(notes), 'text/csv');
    return { blob, leftOut: 0, name: `outward-${day}.csv` };
  }
  const people = await database.getAll('people');
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const files = markdownFiles(notes, {
    a: choice.kind === 'markdown-days' ? 'day' : 'note',
    ...(choice.hasNames && { personName: (id: string) => names.get(id) }),
  });
  const blob = await collected(zipBytes(files, system.now().instant), 'application/zip');
  return { blob, leftOut: 0, name: `outward-${day}.zip` };
}
