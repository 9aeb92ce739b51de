// Decks that the reader takes away: at first only their row says so, and it can be undone
// at no cost; a while later their thoughts, chapters and search rows go too.
import type { HybridTime } from '../domain/hybrid-clock.ts';
import { stamp } from './change-stamp.ts';
import { chapterKey } from './chapters.ts';
import { completed } from './completed.ts';
import type { Database } from './database.ts';
import { ranksOfDeck, thoughtCount } from './deck-thoughts.ts';
import { largeWrite } from './large-write.ts';
import type { DeckRow } from './schema.ts';
import { forgetSearch } from './thought-sealing.ts';

type TimeAfter = (seen: HybridTime[]) => HybridTime;

/** Rows deleted in one transaction: few enough to be done in a blink. */
const AT_ONCE = 500;

const STRICT = { durability: 'strict' } as const;

async function changeRow(
  database: Database,
  id: string,
  change: (row: DeckRow) => DeckRow | undefined,
  timeAfter: TimeAfter,
): Promise<boolean> {
  const transaction = database.transaction(['decks', 'settings'], 'readwrite', STRICT);
  const before = await transaction.objectStore('decks').get(id);
  const after = before && change(before);
  if (before === undefined || after === undefined) return false;
  const time = timeAfter([before.time]);
  await completed(
    transaction,
    transaction.objectStore('decks').put({ ...after, time }),
    stamp(transaction, time),
  );
  return true;
}

/** Takes a deck away. False where there is none. */
export function removeDeck(
  database: Database,
  id: string,
  instant: number,
  timeAfter: TimeAfter,
): Promise<boolean> {
  return changeRow(database, id, (row) => ({ ...row, removed: instant }), timeAfter);
}

/** Brings a deck back that was taken away. False where nothing is left of it. */
export function bringBackDeck(
  database: Database,
  id: string,
  timeAfter: TimeAfter,
): Promise<boolean> {
  const back = ({ removed, ...row }: DeckRow) =>
    removed === undefined || isEmptied(row) ? undefined : row;
  return changeRow(database, id, back, timeAfter);
}

/** An emptied deck has lost its policy: only that it was taken away, and when, is left. */
function isEmptied({ policy }: DeckRow): boolean {
  return policy === undefined;
}

/** The rows of decks that were taken away, emptied ones too. */
export async function removedDecks(database: Database): Promise<DeckRow[]> {
  const rows = await database.getAll('decks');
  return rows.filter(({ removed }) => removed !== undefined);
}

/** The decks to be let go of: those that `isOld` says are, and those whose emptying was cut short. */
export async function decksToEmpty(
  database: Database,
  isOld: (removed: number) => boolean,
): Promise<string[]> {
  const rows = await removedDecks(database);
  const counts = await Promise.all(rows.map(({ id }) => thoughtCount(database, id)));
  const isLeft = (row: DeckRow, count = 0) =>
    isEmptied(row) ? count > 0 : isOld(row.removed ?? 0);
  return rows.filter((row, index) => isLeft(row, counts[index])).map(({ id }) => id);
}

/**
 * Lets go of all that a deck has which was taken away. Its row stays, and from the first
 * moment on says nothing of the deck any more; then go its search rows, so that nothing is
 * found that is not there, its chapters, and its thoughts piece by piece. One that is there
 * again stays as it is.
 */
export async function emptyDeck(database: Database, id: string): Promise<void> {
  const transaction = database.transaction('decks', 'readwrite', STRICT);
  const row = await transaction.store.get(id);
  if (row?.removed === undefined) return;
  const { removed, time } = row;
  await completed(transaction, transaction.store.put({ id, isOn: false, removed, time }));
  await largeWrite(database, async () => {
    await forgetSearch(database, id);
    await database.delete('chapters', chaptersOfDeck(id));
    while ((await deleteThoughts(database, id)) > 0) await pause();
  });
}

/** The keys of a deck's chapters. */
export function chaptersOfDeck(deck: string): IDBKeyRange {
  return IDBKeyRange.bound(chapterKey(deck, 0), chapterKey(deck, 999_999));
}

/** Lets the page draw and answer before the next piece. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

async function deleteThoughts(database: Database, deck: string): Promise<number> {
  const transaction = database.transaction('thoughts', 'readwrite', { durability: 'relaxed' });
  const ids = await transaction.store.index('deckRank').getAllKeys(ranksOfDeck(deck), AT_ONCE);
  await completed(transaction, ...ids.map((id) => transaction.store.delete(id)));
  return ids.length;
}
