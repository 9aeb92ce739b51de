// The streams of this reader, each where it stands: see decision 0017.
import { standsAt } from '../domain/book-place.ts';
import { bookStream } from '../domain/book-stream.ts';
import type { Card } from '../domain/card.ts';
import { returningStream } from '../domain/returning-stream.ts';
import { compareTurns, type Turn } from '../domain/ring.ts';
import { ringStream } from '../domain/ring-stream.ts';
import { commonRing, type DeckChoice, KEPT, OUTSIDE, type Stream } from '../domain/streams.ts';
import type { Database } from '../storage/database.ts';
import {
  lastReturnOfDeck,
  lastShownAt,
  lastTurnOfThought,
  shownPast,
} from '../storage/showings.ts';
import type { Reading } from './built-in-decks.ts';
import { keptShelf } from './kept-shelf.ts';
import { positionIn } from './position.ts';
import { isHidden, passageAfter, returningShelf, ringShelf } from './shelves.ts';

export type StreamsOptions = {
  reading: Reading;
  /** The decks that are on, and `KEPT` where what is kept is to come back. */
  decks: readonly DeckChoice[];
  /** Cards that pages have shown already, recorded or not yet. */
  shown: readonly Card[];
  /** Where the reader stands in each book, as it is stored. */
  places: ReadonlyMap<string, { rank: number; instant: number }>;
};

/** The furthest of two turns. */
export function later(a: Turn | undefined, b: Turn | undefined): Turn | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return compareTurns(a, b) < 0 ? b : a;
}

/** The furthest turn, in the ring or outside it, at which these cards were shown by one of `streams`. */
export function turnShown(
  cards: readonly Card[],
  streams: readonly string[],
  isOutside: boolean,
): Turn | undefined {
  return cards
    .filter(({ stream, deck }) => streams.includes(stream ?? deck))
    .flatMap(({ turn }) => (turn && turn[0] < 0 === isOutside ? [turn] : []))
    .sort(compareTurns)
    .at(-1);
}

/** Where a returning deck's clock stands. */
export async function returnReached(
  database: Database,
  deck: string,
  shown: readonly Card[],
): Promise<number> {
  const recorded = await lastReturnOfDeck(database, deck);
  return Math.max(recorded ?? 0, turnShown(shown, [deck], true)?.[1] ?? 0);
}

/** The rank of the passage of a book at which the reader stands; −1 before the first. */
export async function rankReached(
  database: Database,
  deck: string,
  { shown, places }: Pick<StreamsOptions, 'shown' | 'places'>,
): Promise<number> {
  const place = places.get(deck);
  const recorded = await shownPast(database, deck, place?.rank ?? -1);
  const stands = standsAt(place, recorded);
  // A card in sight that is not recorded yet counts only where the reader has not gone back since.
  const inSight = turnShown(shown, [deck], true)?.[1] ?? -1;
  return place === undefined ? Math.max(stands, inSight) : stands;
}

async function ring(
  database: Database,
  { reading, shown }: StreamsOptions,
  decks: readonly string[],
  id: string,
  weight: number,
): Promise<Stream> {
  const position = later(await positionIn(database, decks), turnShown(shown, decks, false));
  const isWeighed = id !== 'ring';
  return ringStream({
    id,
    weight,
    shelves: await Promise.all(decks.map((deck) => ringShelf(database, deck, reading))),
    position: position && position[0] > OUTSIDE ? position : undefined,
    lastTurn: (thought) => lastTurnOfThought(database, thought),
    isHidden: (thought) => isHidden(database, thought),
    ...(isWeighed && { lastShown: (thought: string) => lastShownAt(database, thought) }),
  });
}

async function ofDeck(
  database: Database,
  options: StreamsOptions,
  { id, policy, weight }: DeckChoice,
): Promise<Stream> {
  const { reading, shown, decks } = options;
  const { seed } = reading;
  if (policy === 'ring') return ring(database, options, [id], id, weight);
  if (policy === 'inOrder')
    return bookStream({
      id,
      weight,
      position: await rankReached(database, id, options),
      after: (rank) => passageAfter(database, id, rank),
      isHidden: (thought) => isHidden(database, thought),
    });
  const position = await returnReached(database, id, shown);
  const returning = decks.filter((deck) => deck.policy !== 'returning').map((deck) => deck.id);
  const shelf =
    id === KEPT.id
      ? await keptShelf(database, { reading, decks: returning, position })
      : returningShelf(database, id);
  return returningStream({ id, weight, seed, position, shelf });
}

/** All streams of the reader but books that have a pace of their own. */
export async function streamsOf(database: Database, options: StreamsOptions): Promise<Stream[]> {
  const { decks } = options;
  const common = commonRing(decks);
  const others = decks.filter(({ id, pace = 'among' }) => !common.includes(id) && pace === 'among');
  return Promise.all([
    ...(common.length > 0 ? [ring(database, options, common, 'ring', common.length)] : []),
    ...others.map((deck) => ofDeck(database, options, deck)),
  ]);
}
