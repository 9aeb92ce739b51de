// Filling the queue: cards for the days, hours or tabs to come.
import type { Card } from '../domain/card.ts';
import { DAY_MS, HOUR_MS, type Rhythm } from '../domain/day.ts';
import type { Queue } from '../domain/queue.ts';
import { compareTurns } from '../domain/ring.ts';
import { commonRing, type DeckChoice } from '../domain/streams.ts';
import type { Database } from '../storage/database.ts';
import { forgetReplan } from '../storage/replanning.ts';
import { latestShowing } from '../storage/shown-turns.ts';
import { identityOf } from './identity.ts';
import { readingLanguages } from './language.ts';
import { lastBackup } from './last-backup.ts';
import { planCards } from './plan.ts';
import { changeQueue, readQueue } from './queue-store.ts';
import { turnShown } from './ring.ts';
import { decksOf, settingsOf } from './settings.ts';
import type { System } from './system.ts';
import { translatedCards } from './translated-cards.ts';

/** Enough for a month of days, or a day of tabs for most. */
const CARDS_PLANNED = 32;

/** How long after one card the next is shown, as far as can be told: forty tabs a day. */
const EVERY_MS: Record<Rhythm, number> = { day: DAY_MS, hour: HOUR_MS, tab: DAY_MS / 40 };

/** What tells a card shown from the same thought shown at another turn. */
const nameOf = ({ thought, turn }: Card) => `${thought} ${turn}`;

const shownCards = ({ shown }: Queue): Card[] => shown.map(({ card }) => card);

/** The thoughts of spare cards: until they are recorded, nothing else tells that they were shown. */
function spareThoughts(cards: readonly Card[]): Set<string> {
  return new Set(cards.filter(({ turn }) => turn === undefined).map(({ thought }) => thought));
}

/** What is left of planned cards where pages have meanwhile taken some: `taken`. */
function notTaken(
  cards: readonly Card[],
  taken: readonly Card[],
  decks: readonly DeckChoice[],
): Card[] {
  const common = commonRing(decks);
  return cards.filter(({ turn, stream, deck }) => {
    const own = stream ?? deck;
    const isOutside = turn !== undefined && turn[0] < 0;
    const streams = !isOutside && common.includes(own) ? common : [own];
    const reached = turnShown(taken, streams, isOutside);
    return !reached || !turn || compareTurns(turn, reached) > 0;
  });
}

/** What a plan stands on. */
async function groundOf(database: Database) {
  const [settings, { choices, places }] = await Promise.all([
    settingsOf(database),
    decksOf(database),
  ]);
  return { settings, choices, places };
}

type Ground = Awaited<ReturnType<typeof groundOf>>;

const nameOfGround = ({ settings, choices, places }: Ground) =>
  JSON.stringify([settings, choices, [...places]]);

/**
 * Plans anew what comes, with the settings as they are now. What was shown
 * stays; cards taken by another page meanwhile are not put back. What the reader
 * chooses meanwhile, here or on another page, is planned with, not undone.
 */
export async function fillQueue(database: Database, system: System): Promise<Queue> {
  await forgetReplan(database);
  let ground = await groundOf(database);
  while (true) {
    const put = await plannedOn(ground, database, system);
    const now = await groundOf(database);
    if (nameOfGround(now) === nameOfGround(ground)) return put();
    ground = now;
  }
}

/** Plans, and gives what puts the plan into the queue. */
async function plannedOn(
  { settings, choices, places }: Ground,
  database: Database,
  system: System,
): Promise<() => Queue> {
  const [{ seed }, latest] = await Promise.all([
    identityOf(database, system),
    latestShowing(database),
  ]);
  const reading = { languages: readingLanguages(settings), seed };
  const last = await lastBackup(database);
  const shown = shownCards(readQueue());
  const streams = { reading, decks: choices, places, shown };
  const plan = await planCards(database, {
    ...streams,
    count: CARDS_PLANNED,
    from: system.now().instant,
    everyMs: EVERY_MS[settings.rhythm],
    chance: latest ?? '',
  });
  const translate = await translatedCards(readQueue(), reading);
  const withPlan = (queue: Queue): Queue => {
    const names = new Set(shown.map(nameOf));
    const taken = shownCards(queue).filter((card) => !names.has(nameOf(card)));
    const spares = spareThoughts(shownCards(queue));
    const coming = notTaken(plan.cards, taken, choices).filter(
      ({ thought }) => !spares.has(thought),
    );
    const daily = plan.daily && notTaken(plan.daily, taken, choices);
    // Without a first backup, made within a click, there is no permission to make more.
    const isBackedUp = last !== undefined && settings.backups !== 'off';
    const { backUpAfter, daily: _, ...rest } = queue;
    const lookFrom = isBackedUp && { backUpAfter: backUpAfter ?? last.instant };
    const languages = reading.languages.join();
    return translate({
      ...rest,
      settings,
      languages,
      coming,
      ...(daily && { daily }),
      ...lookFrom,
    });
  };
  return () => changeQueue(withPlan);
}
