// Where the reader stands in a book, and how it comes: what the row of its deck says,
// and what new tabs have shown of it since.
import type { BookPlace } from '../domain/book-place.ts';
import type { HybridTime } from '../domain/hybrid-clock.ts';
import { completed } from './completed.ts';
import type { Database } from './database.ts';
import type { DeckRow } from './schema.ts';

export function deckRow(database: Database, id: string): Promise<DeckRow | undefined> {
  return database.get('decks', id);
}

/**
 * What was shown of a book beyond `place` after that was set: the furthest, or nothing.
 * Goes past what was shown further on before that, so a few index steps but for who has gone far back.
 */
export async function shownSince(
  database: Database,
  deck: string,
  place: BookPlace | undefined,
): Promise<BookPlace[]> {
  // Turns of a book are [-1, rank], see decision 0017.
  const beyond = [deck, [-1, place?.rank ?? -1]];
  const range = IDBKeyRange.bound(beyond, [deck, [-1, Number.POSITIVE_INFINITY]], true);
  const index = database.transaction('showings').store.index('deckTurn');
  let cursor = await index.openCursor(range, 'prev');
  while (cursor) {
    const { instant, turn } = cursor.value;
    if (place === undefined || instant > place.instant) return [{ rank: turn[1], instant }];
    cursor = await cursor.continue();
  }
  return [];
}

type Chosen = Required<Pick<DeckRow, 'place'>> | Required<Pick<DeckRow, 'pace'>>;

async function changeRow(
  database: Database,
  deck: string,
  chosen: Chosen,
  timeAfter: (seen: HybridTime[]) => HybridTime,
  durability: IDBTransactionDurability,
): Promise<void> {
  const transaction = database.transaction('decks', 'readwrite', { durability });
  const before = await transaction.store.get(deck);
  // A deck that was removed meanwhile does not come back by being read.
  const put =
    before && transaction.store.put({ ...before, ...chosen, time: timeAfter([before.time]) });
  await completed(transaction, put);
}

/** Stores where the reader stands. Relaxed: of a page turned in the last moment of a machine nothing is lost but the turning. */
export function setPlace(
  database: Database,
  deck: string,
  place: BookPlace,
  timeAfter: (seen: HybridTime[]) => HybridTime,
): Promise<void> {
  return changeRow(database, deck, { place }, timeAfter, 'relaxed');
}

/** Stores how the book comes: one passage a day, among the other thoughts, or on its own page alone. */
export function setPace(
  database: Database,
  deck: string,
  pace: NonNullable<DeckRow['pace']>,
  timeAfter: (seen: HybridTime[]) => HybridTime,
): Promise<void> {
  return changeRow(database, deck, { pace }, timeAfter, 'strict');
}
