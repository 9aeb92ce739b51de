// Filling the queue: cards for the days, hours or tabs to come.
import type { Queue } from '../domain/queue.ts';
import { compareTurns, type Turn } from '../domain/ring.ts';
import { turnReached } from '../domain/taking.ts';
import type { Database } from '../storage/database.ts';
import { identityOf } from './identity.ts';
import { readingLanguages } from './language.ts';
import { lastBackup } from './last-backup.ts';
import { planCards } from './plan.ts';
import { positionIn } from './position.ts';
import { changeQueue, readQueue } from './queue-store.ts';
import { decksOf, settingsOf } from './settings.ts';
import type { System } from './system.ts';
import { translatedCards } from './translated-cards.ts';

/** Enough for a month of days, or a day of tabs for most. */
const CARDS_PLANNED = 32;

function later(a: Turn | undefined, b: Turn | undefined): Turn | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return compareTurns(a, b) < 0 ? b : a;
}

/**
 * Plans anew what comes, with the settings as they are now. What was shown
 * stays; cards taken by another page meanwhile are not put back.
 */
export async function fillQueue(database: Database, system: System): Promise<Queue> {
  const [settings, decks, { seed }] = await Promise.all([
    settingsOf(database),
    decksOf(database),
    identityOf(database, system),
  ]);
  const reading = { languages: readingLanguages(settings), seed };
  const last = await lastBackup(database);
  const recorded = await positionIn(database, decks.all);
  const cards = await planCards(database, {
    reading,
    decks: decks.on,
    position: later(recorded, turnReached(readQueue())),
    count: CARDS_PLANNED,
  });
  const translate = await translatedCards(readQueue(), reading);
  return changeQueue((queue) => {
    const reached = turnReached(queue);
    const coming = cards.filter(({ turn }) => !reached || !turn || compareTurns(turn, reached) > 0);
    // Without a first backup, made within a click, there is no permission to make more.
    const isBackedUp = last !== undefined && settings.backups !== 'off';
    const { backUpAfter, ...rest } = queue;
    const lookFrom = isBackedUp && { backUpAfter: backUpAfter ?? last.instant };
    const languages = reading.languages.join();
    return translate({ ...rest, settings, languages, coming, ...lookFrom });
  });
}
