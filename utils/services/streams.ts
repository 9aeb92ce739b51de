// The streams of this reader, each where it stands: see decision 0017.
import type { Card } from '../domain/card.ts';
import { compareTurns, type Turn } from '../domain/ring.ts';
import { type RingStreamOptions, ringStream } from '../domain/ring-stream.ts';
import { commonRing, type DeckChoice, KEPT, OUTSIDE, type Stream } from '../domain/streams.ts';
import type { Database } from '../storage/database.ts';
import { isAnyKept, markOf } from '../storage/marks.ts';
import { lastTurnOfThought } from '../storage/showings.ts';
import type { Reading } from './built-in-decks.ts';
import { positionIn } from './position.ts';
import { ringShelf } from './shelves.ts';

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
function later(a: Turn | undefined, b: Turn | undefined): Turn | undefined {
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

async function ring(
  database: Database,
  { reading, shown }: StreamsOptions,
  decks: readonly string[],
  rest: Pick<RingStreamOptions, 'id' | 'weight' | 'lastShown'>,
): Promise<Stream> {
  const position = later(await positionIn(database, decks), turnShown(shown, decks, false));
  return ringStream({
    ...rest,
    shelves: await Promise.all(decks.map((deck) => ringShelf(database, deck, reading))),
    position: position && position[0] > OUTSIDE ? position : undefined,
    lastTurn: (thought) => lastTurnOfThought(database, thought),
    isHidden: async (thought) => (await markOf(database, thought))?.isHidden === true,
  });
}

/** A deck that is a ring by itself, since it is to come up more often or less. */
export async function weighedRing(
  database: Database,
  options: StreamsOptions,
  { id, weight }: DeckChoice,
): Promise<Stream> {
  const { lastShownAt } = await import('../storage/own-showings.ts');
  const lastShown = (thought: string) => lastShownAt(database, thought);
  return ring(database, options, [id], { id, weight, lastShown });
}

/** Whether a deck is to be a stream by itself now. */
async function isOwn(database: Database, { id, pace = 'among' }: DeckChoice): Promise<boolean> {
  return pace === 'among' && (id !== KEPT.id || (await isAnyKept(database)));
}

/** All streams of the reader but books that have a pace of their own. */
export async function streamsOf(database: Database, options: StreamsOptions): Promise<Stream[]> {
  const common = commonRing(options.decks);
  const streams =
    common.length === 0
      ? []
      : [await ring(database, options, common, { id: 'ring', weight: common.length })];
  for (const deck of options.decks) {
    if (common.includes(deck.id) || !(await isOwn(database, deck))) continue;
    const { ownStream } = await import('./own-streams.ts');
    streams.push(await ownStream(database, options, deck));
  }
  return streams;
}
