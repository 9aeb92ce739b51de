// The first run: offered once, to a reader who had no store of notes before and has
// chosen nothing yet. That there was none is known at the moment when one is made, and
// at no other: an update, a restart, or a cleared localStorage cannot bring it again.
import { SETTING_NAMES } from '../domain/stored-settings.ts';
import type { Database } from '../storage/database.ts';
import { deckRows } from '../storage/decks.ts';
import { storedSettings } from '../storage/settings.ts';
import { changeQueue, readQueue } from './queue-store.ts';
import type { Store } from './store.ts';

/** It has been offered, or there is nothing to be offered any more. */
export function endFirstRun(): void {
  changeQueue((queue) => {
    const { isFirstRun, ...rest } = queue;
    return isFirstRun ? rest : queue;
  });
}

/** Whether the reader, or a journal brought from elsewhere, has chosen anything. */
async function hasChosen(database: Database): Promise<boolean> {
  const [settings, decks] = await Promise.all([storedSettings(database), deckRows(database)]);
  return decks.length > 0 || SETTING_NAMES.some((name) => name in settings);
}

/** Whether this page is to offer it. No page is told so twice. */
export async function takeFirstRun(store: Store): Promise<boolean> {
  const { isFirstRun = false } = readQueue();
  endFirstRun();
  const chosen = await store.run(hasChosen);
  return isFirstRun && chosen.ok && !chosen.value;
}
