// Comparing the search rows with the notes they stand for, piece by piece, and
// putting right what differs: after a crash that the browser's own log could not
// mend, or when the rules of folding have changed.
import type { IDBPTransaction } from 'idb';
import type { Note } from '../domain/note.ts';
import {
  compareRows,
  rowsOf,
  type SearchRow,
  type SearchSegment,
  searchRow,
} from '../domain/search-segment.ts';
import { completed } from './completed.ts';
import type { Database } from './database.ts';
import type { OutwardSchema } from './schema.ts';

/** A place among the notes, as [instant, id], the oldest first. */
export type NotePlace = [number, string];

export type CheckedPiece = {
  /** Notes compared. */
  checked: number;
  /** Notes, or rows without one, of which a search would have said something else. */
  repaired: number;
  /** Where the next piece begins; undefined after the last. */
  next: NotePlace | undefined;
};

/** Notes of one piece where no segment says how far it goes. */
const PIECE = 500;

type Checking = IDBPTransaction<
  OutwardSchema,
  ('notes' | 'searchTail' | 'searchSegments')[],
  'readwrite'
>;

const placeOf = ({ instant, id }: Note): NotePlace => [instant, id];
const isBelow = (a: NotePlace, b: NotePlace) => indexedDB.cmp(a, b) < 0;

function isSameRow(a: SearchRow, b: SearchRow): boolean {
  const names = [
    'foldVersion',
    'folded',
    'instant',
    'day',
    'kind',
    'theme',
    'lens',
    'deck',
  ] as const;
  return names.every((name) => a[name] === b[name]) && a.person === b.person;
}

/** Up to `PIECE` notes from `from` up to, not including, `until`. */
async function notesFrom(
  transaction: Checking,
  from: NotePlace | undefined,
  until: NotePlace | undefined,
): Promise<Note[]> {
  const notes: Note[] = [];
  const index = transaction.objectStore('notes').index('instant');
  const range = from && IDBKeyRange.lowerBound(from[0]);
  for await (const { value } of index.iterate(range)) {
    const place = placeOf(value);
    if (from && isBelow(place, from)) continue;
    if (notes.length >= PIECE || (until && !isBelow(place, until))) break;
    notes.push(value);
  }
  return notes;
}

/** The notes that lie where a segment does, its own and those in the tail. */
async function notesWithin(transaction: Checking, { low, key }: SearchSegment): Promise<Note[]> {
  const range = IDBKeyRange.bound(low[0], -key[0]);
  const notes = await transaction.objectStore('notes').index('instant').getAll(range);
  const high: NotePlace = [-key[0], key[1]];
  return notes.filter((note) => !isBelow(placeOf(note), low) && !isBelow(high, placeOf(note)));
}

/** How many of the notes, and of the rows without one, a search would tell wrongly. */
function differing(
  notes: readonly Note[],
  tail: readonly (SearchRow | undefined)[],
  sealed: readonly SearchRow[],
): number {
  const rows = new Map(sealed.map((row) => [row.note, row]));
  let count = 0;
  for (const [index, note] of notes.entries()) {
    const row = tail[index] ?? rows.get(note.id);
    rows.delete(note.id);
    const isFound = row !== undefined && !row.isGone;
    const isRight = note.deleted ? !isFound : isFound && isSameRow(row, searchRow(note));
    if (!isRight) count += 1;
  }
  // What is left has no note here.
  return count + rows.size;
}

/**
 * Compares one piece of the notes, from `from` on or from the oldest, with what
 * a search finds of them. Where anything differs the piece's segment is taken
 * away and every note of it gets a new row in the tail, which is sealed as any
 * other. One transaction: a search sees the rows before or after.
 */
export async function checkSearchPiece(
  database: Database,
  from: NotePlace | undefined,
): Promise<CheckedPiece> {
  const transaction: Checking = database.transaction(
    ['notes', 'searchTail', 'searchSegments'],
    'readwrite',
    { durability: 'relaxed' },
  );
  const tail = transaction.objectStore('searchTail');
  const segments = transaction.objectStore('searchSegments');
  const range = from && IDBKeyRange.lowerBound(from);
  const segment = (await segments.index('low').openCursor(range))?.value;

  // First what lies before the next segment, then the segment.
  const before = await notesFrom(transaction, from, segment?.low);
  const isSegment = before.length === 0 && segment !== undefined;
  const notes = isSegment ? await notesWithin(transaction, segment) : before;
  const tailRows = await Promise.all(notes.map(({ id }) => tail.get(id)));
  const repaired = differing(notes, tailRows, isSegment ? rowsOf(segment) : []);
  const rows = notes
    .filter(({ deleted }) => !deleted)
    .map(searchRow)
    .sort(compareRows);
  const gone = notes.filter(({ deleted }) => deleted);
  await completed(
    transaction,
    ...(repaired === 0
      ? []
      : [
          isSegment ? segments.delete(segment.key) : undefined,
          ...gone.map(({ id }) => tail.delete(id)),
          ...rows.map((row) => tail.put(row)),
        ]),
  );
  const last = notes.at(-1);
  const end: NotePlace | undefined = isSegment
    ? [-segment.key[0], segment.key[1]]
    : last && placeOf(last);
  return { checked: notes.length, repaired, next: end && placeAfter(end) };
}

/** The first place after `place`. */
function placeAfter([instant, id]: NotePlace): NotePlace {
  return [instant, `${id}\u0000`];
}

/** Takes away tail rows whose note is gone without a trace. Resolves with how many there were. */
export async function dropStrayRows(database: Database): Promise<number> {
  const transaction = database.transaction(['notes', 'searchTail'], 'readwrite', {
    durability: 'relaxed',
  });
  const tail = transaction.objectStore('searchTail');
  const keys = await tail.getAllKeys();
  const notes = await Promise.all(keys.map((key) => transaction.objectStore('notes').getKey(key)));
  const stray = keys.filter((_, index) => notes[index] === undefined);
  await completed(transaction, ...stray.map((key) => tail.delete(key)));
  return stray.length;
}
