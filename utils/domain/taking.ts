// Taking cards from the queue, one a slot, and how far that has come.
import type { Card } from './card.ts';
import type { Slot } from './day.ts';
import { type Queue, shownIn, withShown } from './queue.ts';
import { compareTurns, type Turn } from './ring.ts';

export type Taken = {
  card: Card;
  queue: Queue;
  /** Whether the card is taken for this slot now, and not the one it has had. */
  isNew: boolean;
};

/**
 * The card for `slot`: the one it has had, else the next that comes, else a
 * spare one (`spares` must not be empty; `spareIndex` is any whole number from 0).
 */
export function takeCard(queue: Queue, slot: Slot, spares: Card[], spareIndex: number): Taken {
  const had = shownIn(queue, slot);
  if (had !== undefined) return { card: had, queue, isNew: false };
  const [next, ...coming] = queue.coming;
  const card = next ?? (spares[spareIndex % spares.length] as Card);
  return { card, queue: withShown({ ...queue, coming }, slot, card), isNew: true };
}

/** The furthest turn among the cards shown: what is planned must come after it. */
export function turnReached(queue: Queue): Turn | undefined {
  const turns = queue.shown.flatMap(({ card }) => (card.turn ? [card.turn] : []));
  return turns.toSorted(compareTurns).at(-1);
}
