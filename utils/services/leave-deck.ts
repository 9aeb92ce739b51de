// Leaving a deck that is off from now on: where the card in sight is of it, the next one
// takes its place.
import { slotAt } from '../domain/day.ts';
import { shownIn, withShown } from '../domain/queue.ts';
import { recordAnother } from './another.ts';
import { changeQueue, readQueue } from './queue-store.ts';
import type { Store } from './store.ts';
import type { System } from './system.ts';

export async function leaveDeck(store: Store, system: System, deck: string): Promise<void> {
  const queue = readQueue();
  const { rhythm, dayBeginsAt } = queue.settings;
  const slot = slotAt(system.now(), rhythm, dayBeginsAt, '');
  const [next, ...coming] = queue.coming;
  if (shownIn(queue, slot)?.deck !== deck || next === undefined) return;
  changeQueue((now) => withShown({ ...now, coming }, slot, next));
  await store.run((database) => recordAnother(database, slot, next, system));
}
