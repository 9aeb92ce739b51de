// Showings of decks outside the ring: how far their clocks are, when a thought was last seen.
import type { Database } from './database.ts';

const FIRST_OF_RING = 0;

/** All showings of a deck or a thought, or those outside the ring alone. */
function showingsRange(owner: string, isOutside: boolean): IDBKeyRange {
  const end = isOutside ? FIRST_OF_RING : Number.POSITIVE_INFINITY;
  return IDBKeyRange.bound([owner], [owner, [end]]);
}

/** Where the clock of a deck stands whose thoughts return. One index step. */
export async function lastReturnOfDeck(
  database: Database,
  deck: string,
): Promise<number | undefined> {
  const cursor = await database
    .transaction('showings')
    .store.index('deckTurn')
    .openKeyCursor(showingsRange(deck, true), 'prev');
  return cursor?.key[1][1];
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
