// Where the queue was lost (at the first start, or cleared with the browser's
// history): the turn of a spare card, and the way back to what a slot has shown.
import { type Card, cardOf } from '../domain/card.ts';
import { withShown } from '../domain/queue.ts';
import { rankOf } from '../domain/rank.ts';
import type { Turn } from '../domain/ring.ts';
import type { Showing } from '../domain/showing.ts';
import { commonRing, KEPT } from '../domain/streams.ts';
import type { Thought } from '../domain/thought.ts';
import type { Database } from '../storage/database.ts';
import { thoughtById } from '../storage/thoughts.ts';
import { BUILT_IN_DECKS, builtInThoughts, isBuiltIn } from './built-in-decks.ts';
import { positionIn } from './position.ts';
import { changeQueue } from './queue-store.ts';
import { readingOf } from './reading.ts';
import { decksOf } from './settings.ts';

/**
 * The turn under which a spare card is recorded: the one that the walk has
 * reached, or, where nothing was ever shown, its own, and the walk begins there.
 */
export async function turnOfSpare(database: Database, card: Card, seed: string): Promise<Turn> {
  const { choices } = await decksOf(database);
  const common = commonRing(choices);
  const decks = common.includes(card.deck) ? common : [card.deck];
  return (await positionIn(database, decks)) ?? [0, rankOf(seed, card.thought)];
}

async function findThought(
  database: Database,
  deck: string,
  id: string,
): Promise<Thought | undefined> {
  const reading = await readingOf(database);
  const builtIn = deck === KEPT.id ? BUILT_IN_DECKS.map((each) => each.id) : [deck];
  const thoughts = builtIn.filter(isBuiltIn).map((each) => builtInThoughts(each, reading));
  const found = (await Promise.all(thoughts)).flat().find((thought) => thought.id === id);
  return found ?? thoughtById(database, id);
}

/** Gives a slot back the card of the showing that stands for it, for the pages to come. */
export async function restoreCard(database: Database, showing: Showing): Promise<void> {
  const thought = await findThought(database, showing.deck, showing.thought);
  if (thought === undefined) return;
  const stream = showing.deck === KEPT.id ? { stream: KEPT.id } : {};
  const card = { ...cardOf(thought, showing.turn, undefined), ...stream };
  changeQueue((queue) => withShown(queue, showing.slot, card));
}
