// The ring of this reader, where it stands: decks that are walked together.
import type { Card } from '../domain/card.ts';
import { rankOf } from '../domain/rank.ts';
import { compareTurns, type Turn } from '../domain/ring.ts';
import { type RingShelf, type RingStreamOptions, ringStream } from '../domain/ring-stream.ts';
import type { Stream } from '../domain/streams.ts';
import type { Database } from '../storage/database.ts';
import { markOf } from '../storage/marks.ts';
import { lastTurnOfThought } from '../storage/shown-turns.ts';
import { builtInThoughts, isBuiltIn, type Reading } from './built-in-decks.ts';
import { positionIn } from './position.ts';

/** The furthest turn, in the ring or outside it, at which one of `streams` has shown these cards. */
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

/** A deck as one ring: built-in ones by their words, all others by the database. */
async function ringShelf(database: Database, deck: string, reading: Reading): Promise<RingShelf> {
  if (!isBuiltIn(deck)) return (await import('./own-shelves.ts')).ownRing(database, deck);
  const ranked = (await builtInThoughts(deck, reading))
    .map((thought) => ({ thought, rank: rankOf(reading.seed, thought.id) }))
    .sort((a, b) => a.rank - b.rank);
  return { after: async (rank) => ranked.find((each) => each.rank > rank) ?? ranked[0] };
}

/** Decks walked as one ring, from where it stands: as recorded, or as the cards `shown` say. */
export async function ringOf(
  database: Database,
  { reading, shown }: { reading: Reading; shown: readonly Card[] },
  decks: readonly string[],
  rest: Pick<RingStreamOptions, 'id' | 'weight' | 'rests'>,
): Promise<Stream> {
  const turns = [await positionIn(database, decks), turnShown(shown, decks, false)];
  return ringStream({
    ...rest,
    shelves: await Promise.all(decks.map((deck) => ringShelf(database, deck, reading))),
    // A turn outside the ring, of a deck that has come into it since, says nothing.
    position: turns
      .filter((turn) => turn !== undefined && turn[0] >= 0)
      .sort((a, b) => compareTurns(a as Turn, b as Turn))
      .at(-1),
    lastTurn: (thought) => lastTurnOfThought(database, thought),
    isHidden: async (thought) => (await markOf(database, thought))?.isHidden === true,
  });
}
