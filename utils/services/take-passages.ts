// Taking what a file holds into a deck, piece by piece as the worker hands it over: all of
// it, or, where the reader cancels or the disk is full, nothing. Where the page dies in the
// middle, what has come in is whole, and taking the file again adds the rest.
import { type DeckPolicy, rankInDeck } from '../domain/deck-rank.ts';
import { FOLD_VERSION } from '../domain/fold.ts';
import type { HybridTime } from '../domain/hybrid-clock.ts';
import { chapterKey } from '../storage/chapters.ts';
import type { Database } from '../storage/database.ts';
import { returnReached } from '../storage/deck-policy.ts';
import { deckEnd } from '../storage/deck-thoughts.ts';
import { type IdsHere, notesHere } from '../storage/ids-here.ts';
import { largeWrite } from '../storage/large-write.ts';
import { chaptersOfDeck } from '../storage/removed-decks.ts';
import type { DeckRow, ThoughtRow } from '../storage/schema.ts';
import { nothingWritten, type TakenPiece, takeOut, writePiece } from '../storage/taken-passages.ts';
import type { AskedReader } from './asked-reader.ts';
import type { ReadPassage, ReadPiece } from './file-messages.ts';
import { highlightNote, instantOf, type NoteMaking, noteFor } from './highlight-notes.ts';
import { reportError } from './report-error.ts';

export type Taking = {
  deck: DeckRow;
  /** Whether the deck's row is to be written. */
  isNew: boolean;
  /** Of all passages; undefined: each has its own. */
  language: string | undefined;
  here: IdsHere;
  seed: string;
  notes: NoteMaking;
  time: HybridTime;
  onProgress(part: number): void;
};

/** What has come in. */
export type Tally = { passages: number; notes: number };

/** Why nothing has come in: the reader cancelled, or the worker failed. */
export type NotTaken = 'stopped' | 'failed';

/** The rows of a piece. `placeOf` gives the place of a passage in a deck that is read in order. */
function rowsOf(
  piece: ReadPiece,
  taking: Taking,
  joining: { position: number; placeOf(order: number): number },
): Pick<TakenPiece, 'thoughts' | 'searchRows'> {
  const { deck, here, language, seed } = taking;
  const policy: DeckPolicy = deck.policy ?? 'ring';
  const fresh = piece.passages.filter(({ id }) => !here.here.has(id) && !here.deleted.has(id));
  const rowOf = (passage: ReadPassage): ThoughtRow => {
    const { id, folded: _, order, when, note: __, ...rest } = passage;
    const instant = instantOf(when, undefined);
    return {
      ...rest,
      id,
      deck: deck.id,
      language: language ?? rest.language,
      ...(instant !== undefined && { instant }),
      rank: rankInDeck(policy, id, {
        seed,
        position: joining.position,
        place: joining.placeOf(order),
      }),
    };
  };
  return {
    thoughts: fresh.map(rowOf),
    searchRows: fresh.map(({ id, folded }) => ({
      id,
      deck: deck.id,
      foldVersion: FOLD_VERSION,
      folded,
    })),
  };
}

/** The notes of a piece that are not here yet. */
async function notesOf(
  database: Database,
  piece: ReadPiece,
  taking: Taking,
): Promise<TakenPiece['notes']> {
  const { deck, language, here } = taking;
  const made = [
    // What the reader wrote on a passage that they have deleted goes with it.
    ...piece.passages.flatMap((passage) =>
      passage.note === undefined || here.deleted.has(passage.id)
        ? []
        : [
            highlightNote(
              { ...passage, note: passage.note },
              { deck: deck.id, language },
              taking.notes,
            ),
          ],
    ),
    ...piece.notes.map((note) => noteFor(note, taking.notes)),
  ];
  const known = await notesHere(
    database,
    made.map(({ note }) => note.id),
  );
  return made.filter(({ note }) => !known.has(note.id));
}

/** Takes everything in; resolves with how much that was, or with why nothing has come in. Throws what the database says. */
export async function takePassages(
  database: Database,
  reader: AskedReader,
  taking: Taking,
): Promise<Tally | NotTaken> {
  return await largeWrite(database, async () => {
    const written = nothingWritten();
    try {
      const ended = await takeAll(database, reader, taking, written);
      if (ended === undefined)
        return { passages: written.thoughts.length, notes: written.notes.length };
      await takeOut(database, written);
      return ended;
    } catch (error) {
      // Deleting wants no room: where the disk is full it still succeeds. What were left is whole.
      await takeOut(database, written).catch((left) => reportError('taking out an import', left));
      throw error;
    }
  });
}

async function takeAll(
  database: Database,
  reader: AskedReader,
  taking: Taking,
  written: ReturnType<typeof nothingWritten>,
): Promise<NotTaken | undefined> {
  const { deck, isNew, time } = taking;
  const position = await returnReached(database, deck.id);
  const [last] = await deckEnd(database, deck.id, 1);
  const isBook = deck.book !== undefined;
  // In a book a passage has its place, whatever of it is here; elsewhere it comes behind the last.
  const first = isBook || last === undefined ? 0 : Math.floor(last.rank) + 1;
  const placeOf = (order: number) => first + order;
  const chaptersHere = new Set(await database.getAllKeys('chapters', chaptersOfDeck(deck.id)));
  let from: number | undefined = 0;
  let isDeckThere = !isNew;
  while (from !== undefined) {
    const piece = await reader.ask({ type: 'piece', from });
    if (piece.type === 'stopped') return 'stopped';
    if (piece.type !== 'piece') return 'failed';
    const notes = await notesOf(database, piece, taking);
    const chapters = piece.chapters
      .map((chapter) => ({
        ...chapter,
        id: chapterKey(deck.id, chapter.index),
        deck: deck.id,
      }))
      .filter(({ id }) => !chaptersHere.has(id));
    const rows = rowsOf(piece, taking, { position, placeOf });
    // A deck into which nothing comes is none.
    const isBegun = rows.thoughts.length > 0 || chapters.length > 0;
    const withDeck = isBegun && !isDeckThere ? { deck } : {};
    await writePiece(database, { ...withDeck, ...rows, chapters, notes, time }, written);
    isDeckThere ||= isBegun;
    taking.onProgress(piece.part);
    from = piece.next;
  }
  return undefined;
}
