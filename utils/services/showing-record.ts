// Recording what was shown.
import type { Card } from '../domain/card.ts';
import { localDay, type Slot } from '../domain/day.ts';
import { type Showing, showingOfSlot } from '../domain/showing.ts';
import type { Database } from '../storage/database.ts';
import { addShowing, showingsInSlot } from '../storage/showings.ts';
import type { Painted } from './first-paint.ts';
import { identityOf } from './identity.ts';
import { readQueue } from './queue-store.ts';
import type { System } from './system.ts';

/** Seldom needed, so a chunk of its own. */
const lostQueue = () => import('./lost-queue.ts');

/** The showing of `card` in a slot, as of now. */
export async function showingFor(
  database: Database,
  system: System,
  shown: { slot: Slot; card: Card; how: Showing['how']; replaces?: string },
): Promise<Showing> {
  const { slot, card, how, replaces } = shown;
  const { seed, install } = await identityOf(database, system);
  const now = system.now();
  const turn = card.turn ?? (await (await lostQueue()).turnOfSpare(database, card, seed));
  return {
    id: system.newId(),
    instant: now.instant,
    zone: now.zone,
    day: localDay(now, readQueue().settings.dayBeginsAt),
    slot,
    thought: card.thought,
    deck: card.stream ?? card.deck,
    how,
    turn,
    ...(replaces !== undefined && { replaces }),
    install,
  };
}

/**
 * Records that `painted` was seen, once for a slot. Where the database knows
 * that another thought was shown in this slot before (the queue was lost, or the
 * clock set back), that one stands, and the next page shows it.
 */
export async function recordPainted(
  database: Database,
  painted: Pick<Painted, 'slot' | 'card' | 'isNew'>,
  system: System,
): Promise<void> {
  const { slot, card, isNew } = painted;
  const standing = showingOfSlot(await showingsInSlot(database, slot));
  if (standing?.thought === card.thought) return;
  if (standing === undefined || isNew) {
    const how = card.turn === undefined ? 'spare' : 'due';
    await addShowing(database, await showingFor(database, system, { slot, card, how }));
  }
  if (standing !== undefined && isNew) await (await lostQueue()).restoreCard(database, standing);
}
