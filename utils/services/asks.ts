// Asking: which sensing waits for it, that this was said, and what came of it.
import { isAskDue } from '../domain/asking.ts';
import { localDay } from '../domain/day.ts';
import type { DraftKey, Note } from '../domain/note.ts';
import { timesOf } from '../domain/note.ts';
import type { Nearness } from '../domain/sensing.ts';
import { settingsFrom } from '../domain/stored-settings.ts';
import { addAnswer, latestWaiting } from '../storage/answers.ts';
import type { Database } from '../storage/database.ts';
import { putSetting } from '../storage/settings.ts';
import { identityOf, timeAfter } from './identity.ts';
import type { System } from './system.ts';

/** A row of the settings that is no choice of the reader: the day on which it was last said. */
const SAID_ON = 'askSaidOn';

/**
 * The sensing that the popup may speak of now: undefined where nothing waits, the
 * reader wants none of it, or it was said within a week.
 */
export async function askThatWaits(
  database: Database,
  system: System,
): Promise<string | undefined> {
  const [asks, dayBegins, saidOn] = await Promise.all(
    ['asks', 'dayBeginsAt', SAID_ON].map((name) => database.get('settings', name)),
  );
  const settings = settingsFrom({ asks: asks?.value, dayBeginsAt: dayBegins?.value });
  const now = system.now();
  const today = localDay(now, settings.dayBeginsAt);
  if (!settings.asks || !isAskDue(saidOn?.value, today)) return undefined;
  return (await latestWaiting(database, now.instant, today))?.id;
}

/** Records that the popup said it. */
export async function recordAskSaid(database: Database, system: System): Promise<void> {
  const dayBegins = await database.get('settings', 'dayBeginsAt');
  const { dayBeginsAt } = settingsFrom({ dayBeginsAt: dayBegins?.value });
  const after = timeAfter(system, await identityOf(database, system));
  await putSetting(database, SAID_ON, localDay(system.now(), dayBeginsAt), after);
}

/** What came of asking: words, how near, or both; or that the reader will not ask. */
export type Said = { text: string; near?: Nearness } | { isDeclined: true };

/** Writes what a person said. Undefined where the sensing is gone. */
export async function answerSensing(
  database: Database,
  note: string,
  said: Said,
  draft: DraftKey,
  system: System,
): Promise<Note | undefined> {
  const identity = await identityOf(database, system);
  const now = system.now();
  return addAnswer(
    database,
    note,
    (before, dayBegins) => ({
      id: system.newId(),
      note,
      instant: now.instant,
      day: localDay(now, settingsFrom({ dayBeginsAt: dayBegins }).dayBeginsAt),
      text: '',
      ...said,
      time: timeAfter(system, identity)(timesOf(before)),
      install: identity.install,
    }),
    draft,
  );
}
