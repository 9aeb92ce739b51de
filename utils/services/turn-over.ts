// The slot that has begun while nobody looked: loaded when one may have.
import type { Card } from '../domain/card.ts';
import { type Slot, slotAt } from '../domain/day.ts';
import { takeToday } from './first-paint.ts';
import { readQueue } from './queue-store.ts';
import { loadSpares } from './spare-cards.ts';
import type { System } from './system.ts';

type Taken = Pick<ReturnType<typeof takeToday>, 'slot' | 'card' | 'isNew'>;

/** The spare cards, where `takeNow` may need one. */
export async function sparesIfOut(): Promise<Card[]> {
  const { coming, settings } = readQueue();
  return coming.length === 0 ? loadSpares(settings) : [];
}

/**
 * The card of the slot that it is now; undefined where that is still `current`.
 * At once, so that of two who ask one gets it.
 */
export function takeNow(
  current: Slot,
  isGlance: boolean,
  system: System,
  spares: Card[],
): Taken | undefined {
  const { rhythm, dayBeginsAt } = readQueue().settings;
  if (rhythm === 'tab' && current.startsWith('tab:')) return undefined;
  if (slotAt(system.now(), rhythm, dayBeginsAt, '') === current) return undefined;
  return takeToday(system.now().instant, isGlance, spares);
}
