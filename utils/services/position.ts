// How far the walk round the ring has come.
import { compareTurns, type Turn } from '../domain/ring.ts';
import type { Database } from '../storage/database.ts';
import { lastTurnOfDeck } from '../storage/shown-turns.ts';

/** The furthest turn at which a thought of any of the decks was shown. One index step a deck. */
export async function positionIn(
  database: Database,
  decks: readonly string[],
): Promise<Turn | undefined> {
  const turns = await Promise.all(decks.map((deck) => lastTurnOfDeck(database, deck)));
  return turns
    .filter((turn): turn is Turn => turn !== undefined)
    .sort(compareTurns)
    .at(-1);
}
