// Another thought in the place of the one in sight: loaded when the reader asks for it.
import type { Card } from '../domain/card.ts';
import type { Slot } from '../domain/day.ts';
import { withShown } from '../domain/queue.ts';
import { showingOfSlot } from '../domain/showing.ts';
import type { Database } from '../storage/database.ts';
import { addShowing, showingsInSlot } from '../storage/showings.ts';
import { changeQueue, readQueue } from './queue-store.ts';
import { showingFor } from './showing-record.ts';
import { loadSpares } from './spare-cards.ts';
import type { System } from './system.ts';

/** The spare card that follows: for a page whose database gives no queue. */
async function spareAfter({ thought }: Card): Promise<Card> {
  const spares = await loadSpares(readQueue().settings);
  const index = spares.findIndex((spare) => spare.thought === thought);
  return spares[(index + 1) % spares.length] as Card;
}

/** Makes the next card that of `slot`, which has shown `card` so far. */
export async function takeAnother(slot: Slot, card: Card): Promise<Card> {
  const [next] = readQueue().coming;
  const another = next ?? (await spareAfter(card));
  changeQueue((queue) => withShown({ ...queue, coming: queue.coming.slice(1) }, slot, another));
  return another;
}

/** Records that the reader asked for `card` in the place of what the slot showed. */
export async function recordAnother(
  database: Database,
  slot: Slot,
  card: Card,
  system: System,
): Promise<void> {
  const replaces = showingOfSlot(await showingsInSlot(database, slot))?.id;
  const shown = { slot, card, how: 'another' as const, ...(replaces && { replaces }) };
  await addShowing(database, await showingFor(database, system, shown));
}
