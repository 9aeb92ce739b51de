// Streams of decks that are no part of the common ring: books, decks whose thoughts return,
// rings with a weight of their own, and what the reader keeps.
import { standsAt } from '../domain/book-place.ts';
import { bookStream } from '../domain/book-stream.ts';
import type { Card } from '../domain/card.ts';
import { REST_MS } from '../domain/returning.ts';
import { returningStream } from '../domain/returning-stream.ts';
import { type DeckChoice, KEPT, type Stream } from '../domain/streams.ts';
import type { Database } from '../storage/database.ts';
import { lastReturnOfDeck, lastShownAt, shownPast } from '../storage/own-showings.ts';
import { putForward } from '../storage/returns.ts';
import { keptShelf } from './kept-shelf.ts';
import { isHidden, passageAfter, returningShelf } from './own-shelves.ts';
import type { PlanOptions } from './plan.ts';
import { ringOf, turnShown } from './ring.ts';

/** Where a returning deck's clock stands. */
async function returnReached(
  database: Database,
  deck: string,
  shown: readonly Card[],
): Promise<number> {
  const recorded = await lastReturnOfDeck(database, deck);
  return Math.max(recorded ?? 0, turnShown(shown, [deck], true)?.[1] ?? 0);
}

/** The rank of the passage of a book at which the reader stands; −1 before the first. */
async function rankReached(
  database: Database,
  deck: string,
  { shown, places }: Pick<PlanOptions, 'shown' | 'places'>,
): Promise<number> {
  const place = places.get(deck);
  const stands = standsAt(place, await shownPast(database, deck, place?.rank ?? -1));
  // A card in sight that is not recorded yet counts only where the reader has not gone back since.
  const inSight = turnShown(shown, [deck], true)?.[1] ?? -1;
  return place === undefined ? Math.max(stands, inSight) : stands;
}

/** The passages of a book from where the reader stands. */
export async function streamOfBook(
  database: Database,
  options: Pick<PlanOptions, 'shown' | 'places'>,
  { id, weight }: Pick<DeckChoice, 'id' | 'weight'>,
): Promise<Stream> {
  return bookStream({
    id,
    weight,
    position: await rankReached(database, id, options),
    after: (rank) => passageAfter(database, id, rank),
    isHidden: (thought) => isHidden(database, thought),
  });
}

/** A ring by itself, since it is to come up more often or less; what was shown within a week rests. */
async function weighedRing(
  database: Database,
  options: PlanOptions,
  { id, weight }: DeckChoice,
): Promise<Stream> {
  const taken = new Map<string, number>();
  const stream = await ringOf(database, options, [id], {
    id,
    weight,
    async rests(thought, instant) {
      const last = taken.get(thought) ?? (await lastShownAt(database, thought));
      return last !== undefined && Math.abs(instant - last) < REST_MS;
    },
  });
  return {
    ...stream,
    take(placed, instant) {
      taken.set(placed.thought.id, instant);
      stream.take(placed, instant);
    },
  };
}

/** The stream of a deck by itself. */
export async function ownStream(
  database: Database,
  options: PlanOptions,
  deck: DeckChoice,
): Promise<Stream> {
  const { id, policy, weight } = deck;
  if (policy === 'ring') return weighedRing(database, options, deck);
  if (policy === 'inOrder') return streamOfBook(database, options, deck);
  const { reading, shown, decks } = options;
  const position = await returnReached(database, id, shown);
  const others = decks.filter((other) => other.policy !== 'returning').map((other) => other.id);
  const shelf =
    id === KEPT.id
      ? await keptShelf(database, { reading, decks: others, position })
      : returningShelf(database, id);
  return returningStream({ id, weight, seed: reading.seed, position, shelf });
}

/** Puts thoughts of returning decks that have been shown to where they come back. */
export async function putForwardAll(
  database: Database,
  { decks, shown, reading }: PlanOptions,
): Promise<void> {
  for (const { id, policy } of decks) {
    if (policy !== 'returning' || id === KEPT.id) continue;
    const position = await returnReached(database, id, shown);
    await putForward(database, { deck: id, position, seed: reading.seed });
  }
}
