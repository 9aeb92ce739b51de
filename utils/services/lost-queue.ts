// Where the queue was lost (at the first start, or cleared with the browser's
// history): the turn of a spare card, and the way back to what a slot has shown.
import { type Card, cardOf } from '../domain/card.ts';
import { withShown } from '../domain/queue.ts';
import { rankOf } from '../domain/rank.ts';
import type { Turn } from '../domain/ring.ts';
import type { Showing } from '../domain/showing.ts';
import type { Thought } from '../domain/thought.ts';
import type { Database } from '../storage/database.ts';
import { thoughtById } from '../storage/thoughts.ts';
import { builtInThoughts, isBuiltIn } from './built-in-decks.ts';
import { positionIn } from './position.ts';
import { changeQueue } from './queue-store.ts';
import { readingOf } from './reading.ts';
import { decksOf } from './settings.ts';

/**
 * The turn under which a spare card is recorded: the one that the walk has
 * reached, or, where nothing was ever shown, its own, and the walk begins there.
 */
export async function turnOfSpare(database: Database, card: Card, seed: string): Promise<Turn> {
  const { all } = await decksOf(database);
  return (await positionIn(database, all)) ?? [0, rankOf(seed, card.thought)];
}

async function findThought(
  database: Database,
  deck: string,
  id: string,
): Promise<Thought | undefined> {
  if (!isBuiltIn(deck)) return thoughtById(database, id);
  const thoughts = await builtInThoughts(deck, await readingOf(database));
  return thoughts.find((thought) => thought.id === id);
}

/** Gives a slot back the card of the showing that stands for it, for the pages to come. */
export async function restoreCard(database: Database, showing: Showing): Promise<void> {
  const thought = await findThought(database, showing.deck, showing.thought);
  if (thought === undefined) return;
  const card = cardOf(thought, showing.turn, undefined);
  changeQueue((queue) => withShown(queue, showing.slot, card));
}
