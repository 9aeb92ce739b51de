// The store of showings: what was shown when, and how far the ring is walked.
import type { Slot } from '../domain/day.ts';
import type { Turn } from '../domain/ring.ts';
import type { Showing } from '../domain/showing.ts';
import { completed } from './completed.ts';
import type { Database } from './database.ts';

export async function addShowing(database: Database, showing: Showing): Promise<void> {
  const transaction = database.transaction('showings', 'readwrite', { durability: 'relaxed' });
  const added = transaction.store.add(showing);
  transaction.commit();
  await completed(transaction, added);
}

export function showingsInSlot(database: Database, slot: Slot): Promise<Showing[]> {
  return database.getAllFromIndex('showings', 'slot', slot);
}

const FIRST_OF_RING = 0;

/** All showings of a deck or a thought, or those outside the ring alone. */
function showingsRange(owner: string, isOutside: boolean): IDBKeyRange {
  const end = isOutside ? FIRST_OF_RING : Number.POSITIVE_INFINITY;
  return IDBKeyRange.bound([owner], [owner, [end]]);
}

async function lastTurn(
  database: Database,
  index: 'deckTurn' | 'thoughtTurn',
  owner: string,
  isOutside = false,
): Promise<Turn | undefined> {
  const range = showingsRange(owner, isOutside);
  const cursor = await database
    .transaction('showings')
    .store.index(index)
    .openKeyCursor(range, 'prev');
  return cursor?.key[1];
}

/** The furthest turn at which a thought of the deck was shown. One index step. */
export function lastTurnOfDeck(database: Database, deck: string): Promise<Turn | undefined> {
  return lastTurn(database, 'deckTurn', deck);
}

/** The furthest turn at which the thought was shown. One index step. */
export function lastTurnOfThought(database: Database, thought: string): Promise<Turn | undefined> {
  return lastTurn(database, 'thoughtTurn', thought);
}

/** Where the clock of a deck stands whose thoughts return. One index step. */
export async function lastReturnOfDeck(
  database: Database,
  deck: string,
): Promise<number | undefined> {
  return (await lastTurn(database, 'deckTurn', deck, true))?.[1];
}

/** The furthest return at which `deck` has shown a thought. One index step, where no other deck shows it so. */
export async function lastReturnOf(
  database: Database,
  deck: string,
  thought: string,
): Promise<number | undefined> {
  const index = database.transaction('showings').store.index('thoughtTurn');
  let cursor = await index.openCursor(showingsRange(thought, true), 'prev');
  while (cursor && cursor.value.deck !== deck) cursor = await cursor.continue();
  return cursor?.value.turn[1];
}

/**
 * When a thought was last shown, by the wall: in the ring, where turns only rise, or outside
 * it, where two decks have two clocks. As many steps as it was shown outside the ring.
 */
export async function lastShownAt(
  database: Database,
  thought: string,
): Promise<number | undefined> {
  const index = database.transaction('showings').store.index('thoughtTurn');
  const [inRing, outside] = await Promise.all([
    index.openCursor(showingsRange(thought, false), 'prev'),
    index.getAll(showingsRange(thought, true)),
  ]);
  const shown = inRing ? [inRing.value, ...outside] : outside;
  return shown.length === 0 ? undefined : Math.max(...shown.map(({ instant }) => instant));
}

/** What a new tab has shown of a book past a place: its ranks, and when. As many steps as there are of them. */
export async function shownPast(
  database: Database,
  deck: string,
  rank: number,
): Promise<{ rank: number; instant: number }[]> {
  const range = IDBKeyRange.bound([deck, [-1, rank]], [deck, [FIRST_OF_RING]], true);
  const rows = await database.getAllFromIndex('showings', 'deckTurn', range);
  return rows.map(({ turn, instant }) => ({ rank: turn[1], instant }));
}

/** The id of the showing recorded last. One step. */
export async function latestShowing(database: Database): Promise<string | undefined> {
  return (await database.transaction('showings').store.openKeyCursor(null, 'prev'))?.key;
}
