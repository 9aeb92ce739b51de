// Taking cards from the queue, one a slot, and how far that has come.
import type { Card } from './card.ts';
import type { LocalDay, Slot } from './day.ts';
import { type Queue, shownIn, withShown } from './queue.ts';

export type Taken = {
  card: Card;
  queue: Queue;
  /** Whether the card is taken for this slot now, and not the one it has had. */
  isNew: boolean;
};

/**
 * The card for `slot`: the one it has had; else the day's passage of a book, once a
 * `day`; else the next that comes, or a spare one, another for each card shown before it
 * (`spares` must not be empty; `spareIndex` is any whole number from 0).
 */
export function takeCard(
  queue: Queue,
  slot: Slot,
  day: LocalDay,
  spares: Card[],
  spareIndex: number,
): Taken {
  const had = shownIn(queue, slot);
  if (had !== undefined) return { card: had, queue, isNew: false };
  const [passage, ...daily] = queue.daily ?? [];
  if (passage && queue.dailyOn !== day) {
    const taken = withShown({ ...queue, daily, dailyOn: day }, slot, passage);
    return { card: passage, queue: taken, isNew: true };
  }
  const [next, ...coming] = queue.coming;
  const card = next ?? (spares[(spareIndex + queue.shown.length) % spares.length] as Card);
  return { card, queue: withShown({ ...queue, coming }, slot, card), isNew: true };
}
