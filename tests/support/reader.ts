// A reader who opens new tabs: what the paint script and the new tab's module
// do together, without a page.
import { packedSpares } from '../../content/build/spare-cards.ts';
import { type Card, unpackedSpares } from '../../utils/domain/card.ts';
import { isRunningLow } from '../../utils/domain/queue.ts';
import { fillQueue } from '../../utils/services/fill-queue.ts';
import { type Painted, takeToday } from '../../utils/services/first-paint.ts';
import { readQueue } from '../../utils/services/queue-store.ts';
import { recordPainted } from '../../utils/services/showing-record.ts';
import type { Database } from '../../utils/storage/database.ts';
import type { Clock } from './clock.ts';

/** What the spare cards are in English. */
export const SPARES = packedSpares('en');

/** What the paint script shows at this moment. */
export function paint(clock: Clock, isGlance = false): Painted {
  return takeToday(clock.now().instant, isGlance, unpackedSpares(SPARES));
}

/** Opens a new tab and looks at it. */
export async function openTab(database: Database, clock: Clock): Promise<Card> {
  const painted = paint(clock);
  await recordPainted(database, painted, clock);
  if (isRunningLow(readQueue())) await fillQueue(database, clock);
  return painted.card;
}

/** Opens a new tab on each of `count` days, and returns the ids of the thoughts. */
export async function openTabs(database: Database, clock: Clock, count: number): Promise<string[]> {
  const seen: string[] = [];
  for (let day = 0; day < count; day += 1) {
    seen.push((await openTab(database, clock)).thought);
    clock.advance(86_400_000);
  }
  return seen;
}
