// What an import writes, piece by piece: whole passages with their search rows, chapters,
// and the reader's notes on them; and the way back.
import type { HybridTime } from '../domain/hybrid-clock.ts';
import type { Note, Wording } from '../domain/note.ts';
import { searchRow } from '../domain/search-segment.ts';
import {
  type ThoughtSearchRow,
  type ThoughtSegment,
  thoughtSegmentsOf,
} from '../domain/thought-segment.ts';
import { stamp } from './change-stamp.ts';
import { completed } from './completed.ts';
import type { Database } from './database.ts';
import type { ChapterRow, DeckRow, ThoughtRow } from './schema.ts';
import { sealingName } from './sealing-name.ts';
import { nextPlace } from './thought-sealing.ts';

/** A piece: small enough to be written in a blink. */
export type TakenPiece = {
  /** The deck's row, written with the first piece where the deck is new. */
  deck?: DeckRow;
  chapters: ChapterRow[];
  thoughts: ThoughtRow[];
  /** Of `thoughts`, all of one deck. */
  searchRows: ThoughtSearchRow[];
  notes: { note: Note; wording: Wording }[];
  time: HybridTime;
};

/** What an import has written so far, to be taken out again where it ends early. */
export type Written = {
  /** What stood in the place of the deck's row, where it was written. */
  deck: { id: string; before: DeckRow | undefined } | undefined;
  chapters: string[];
  thoughts: string[];
  segments: ThoughtSegment['key'][];
  notes: string[];
  wordings: string[];
};

export function nothingWritten(): Written {
  return { deck: undefined, chapters: [], thoughts: [], segments: [], notes: [], wordings: [] };
}

/** Writes a piece, all of it or nothing, and notes in `written` what that was. */
export async function writePiece(
  database: Database,
  piece: TakenPiece,
  written: Written,
): Promise<void> {
  const transaction = database.transaction(
    [
      'decks',
      'chapters',
      'thoughts',
      'thoughtSegments',
      'notes',
      'wordings',
      'searchTail',
      'settings',
    ],
    'readwrite',
    { durability: 'relaxed' },
  );
  const store = <Name extends (typeof transaction.objectStoreNames)[number]>(name: Name) =>
    transaction.objectStore(name);
  const deck = piece.deck?.id ?? piece.thoughts[0]?.deck ?? '';
  const [place, before] = await Promise.all([
    nextPlace(store('thoughtSegments'), deck),
    piece.deck && store('decks').get(deck),
  ]);
  const segments = thoughtSegmentsOf(piece.searchRows, place, sealingName());
  await completed(
    transaction,
    piece.deck && store('decks').put(piece.deck),
    ...piece.chapters.map((chapter) => store('chapters').put(chapter)),
    ...piece.thoughts.map((thought) => store('thoughts').put(thought)),
    ...segments.map((segment) => store('thoughtSegments').put(segment)),
    ...piece.notes.flatMap(({ note, wording }) => [
      store('notes').put(note),
      store('wordings').put(wording),
      store('searchTail').put(searchRow(note)),
    ]),
    stamp(transaction, piece.time),
  );
  if (piece.deck) written.deck = { id: deck, before };
  for (const { id } of piece.chapters) written.chapters.push(id);
  for (const { id } of piece.thoughts) written.thoughts.push(id);
  for (const { key } of segments) written.segments.push(key);
  for (const { note, wording } of piece.notes) {
    written.notes.push(note.id);
    written.wordings.push(wording.id);
  }
}

/** Rows taken out in one transaction. */
const AT_ONCE = 500;

/** Takes out again what an import has written: what is found first, the deck's row last. */
export async function takeOut(database: Database, written: Written): Promise<void> {
  const { deck, chapters, thoughts, segments, notes, wordings } = written;
  await deleteAll(database, 'thoughtSegments', segments);
  await deleteAll(database, 'thoughts', thoughts);
  await deleteAll(database, 'chapters', chapters);
  await deleteAll(database, 'searchTail', notes);
  await deleteAll(database, 'wordings', wordings);
  await deleteAll(database, 'notes', notes);
  if (deck === undefined) return;
  if (deck.before) await database.put('decks', deck.before);
  else await database.delete('decks', deck.id);
}

async function deleteAll<
  Name extends 'thoughtSegments' | 'thoughts' | 'chapters' | 'searchTail' | 'wordings' | 'notes',
>(
  database: Database,
  name: Name,
  keys: readonly (string | ThoughtSegment['key'])[],
): Promise<void> {
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const transaction = database.transaction(name, 'readwrite', { durability: 'relaxed' });
    const some = keys.slice(from, from + AT_ONCE);
    await completed(transaction, ...some.map((key) => transaction.store.delete(key as never)));
  }
}
