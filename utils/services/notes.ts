// What a reader does with notes: save, edit, delete, undo.

import { type Draft, draftKey, type Note, noteFrom, timesOf } from '../domain/note.ts';
import type { Database } from '../storage/database.ts';
import { textWrite } from '../storage/large-write.ts';
import { addNote, addWording, setDeleted } from '../storage/note-writes.ts';
import { identityOf, timeAfter } from './identity.ts';
import { personFrom } from './people.ts';
import { readQueue } from './queue-store.ts';
import type { System } from './system.ts';

/** Saves a draft as a note, its text as it is. Resolves when the note is on the disk and the draft gone. */
export async function saveNote(database: Database, draft: Draft, system: System): Promise<Note> {
  const identity = await identityOf(database, system);
  const time = timeAfter(system, identity)([]);
  const person = personFrom(draft.person, system);
  const now = system.now();
  const ids = { note: system.newId(), wording: system.newId() };
  const noteFor = (dayBeginsAt: number) =>
    noteFrom(draft, { ...now, dayBeginsAt }, ids, { time, install: identity.install });
  const queue = readQueue();
  const added = {
    noteFor,
    draft: draftKey(draft),
    // A queue that was lost, and not filled yet, knows no settings.
    ...(queue.languages !== undefined && { dayBeginsAt: queue.settings.dayBeginsAt }),
    ...(person && { person }),
  };
  return textWrite(database, draft.text, () => addNote(database, added));
}

/** Writes new words over those in `parents`. Words that came in between stay beside them. */
export async function editNote(
  database: Database,
  edit: { note: string; text: string; parents: string[] },
  system: System,
): Promise<Note | undefined> {
  const identity = await identityOf(database, system);
  const wordingFor = (note: Note) => ({
    id: system.newId(),
    note: edit.note,
    parents: edit.parents,
    text: edit.text,
    time: timeAfter(system, identity)(timesOf(note)),
    install: identity.install,
  });
  return textWrite(database, edit.text, () => addWording(database, edit.note, wordingFor));
}

export async function deleteNote(
  database: Database,
  id: string,
  system: System,
): Promise<Note | undefined> {
  const identity = await identityOf(database, system);
  return setDeleted(database, id, (note) => ({
    isDeleted: true,
    instant: system.now().instant,
    time: timeAfter(system, identity)(timesOf(note)),
  }));
}

export async function undeleteNote(
  database: Database,
  id: string,
  system: System,
): Promise<Note | undefined> {
  const identity = await identityOf(database, system);
  return setDeleted(database, id, (note) => ({
    isDeleted: false,
    time: timeAfter(system, identity)(timesOf(note)),
  }));
}
