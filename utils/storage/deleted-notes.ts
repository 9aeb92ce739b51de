// Deleted notes: finding them, deleting or bringing back many at once, and
// erasing them for good.

import { erasedNote, isErased } from '../domain/erased-note.ts';
import type { HybridTime } from '../domain/hybrid-clock.ts';
import { type Deletion, type Note, withDeletion } from '../domain/note.ts';
import { rowsOf, searchRow, segmentsOf } from '../domain/search-segment.ts';
import { stamp } from './change-stamp.ts';
import { completed } from './completed.ts';
import type { Database } from './database.ts';
import { sealingName } from './sealing-name.ts';

const STRICT = { durability: 'strict' } as const;

/**
 * The notes that are not among those a search finds: deleted ones. Costs a list
 * of all keys, which is a tenth of reading all notes.
 */
export async function notesBeside(database: Database, found: ReadonlySet<string>): Promise<Note[]> {
  const transaction = database.transaction('notes');
  const keys = await transaction.store.getAllKeys();
  const beside = keys.filter((key) => !found.has(key));
  const notes = await Promise.all(beside.map((key) => transaction.store.get(key)));
  return notes.filter((note): note is Note => note?.deleted !== undefined);
}

/** Deletes notes, or brings them back, all or none. What was erased stays so. */
export async function setAllDeleted(
  database: Database,
  ids: readonly string[],
  change: (note: Note) => Deletion,
): Promise<void> {
  const transaction = database.transaction(
    ['notes', 'searchTail', 'settings'],
    'readwrite',
    STRICT,
  );
  const notes = transaction.objectStore('notes');
  const tail = transaction.objectStore('searchTail');
  const before = await Promise.all(ids.map((id) => notes.get(id)));
  const after = before
    .filter((note): note is Note => note !== undefined && !isErased(note))
    .map((note) => ({ note, deletion: change(note) }))
    .map(({ note, deletion }) => ({ note: withDeletion(note, deletion), time: deletion.time }));
  await completed(
    transaction,
    ...after.flatMap(({ note }) => [notes.put(note), tail.put(searchRow(note))]),
    after[0] && stamp(transaction, after[0].time),
  );
}

/**
 * Erases a note for good: its wordings, its answers, the draft of an edit, its search row in
 * the tail and in the segment that it was sealed into. All or nothing.
 */
export async function eraseNote(
  database: Database,
  id: string,
  deletion: (note: Note) => { instant: number; time: HybridTime },
): Promise<void> {
  const transaction = database.transaction(
    ['notes', 'wordings', 'answers', 'searchTail', 'searchSegments', 'drafts', 'settings'],
    'readwrite',
    STRICT,
  );
  const notes = transaction.objectStore('notes');
  const wordings = transaction.objectStore('wordings');
  const segments = transaction.objectStore('searchSegments');
  const drafts = transaction.objectStore('drafts');
  const before = await notes.get(id);
  if (before === undefined) return;

  const ofNote = await wordings.index('note').getAllKeys(id);
  const answers = transaction.objectStore('answers');
  const answered = await answers.index('note').getAllKeys(id);
  const edits = (await drafts.getAllKeys()).filter(
    ([surface, subject]) => subject === id && surface.startsWith('edit'),
  );
  // No two segments overlap, so only the one that begins at or below the note can hold it.
  const below = IDBKeyRange.upperBound([before.instant, id]);
  const segment = (await segments.index('low').openCursor(below, 'prev'))?.value;
  const sealed = segment?.notes.includes(id) ? segment : undefined;
  const others = sealed ? rowsOf(sealed).filter(({ note }) => note !== id) : [];
  const erasure = deletion(before);
  await completed(
    transaction,
    notes.put(erasedNote(before, erasure)),
    stamp(transaction, erasure.time),
    transaction.objectStore('searchTail').delete(id),
    ...ofNote.map((key) => wordings.delete(key)),
    ...answered.map((key) => answers.delete(key)),
    ...edits.map((key) => drafts.delete(key)),
    sealed && segments.delete(sealed.key),
    ...segmentsOf(others, sealingName()).map((one) => segments.put(one)),
  );
}
