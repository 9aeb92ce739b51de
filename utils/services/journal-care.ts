// What the journal says for the safety of the notes: that no backup is there, or
// that the search had lost some of them and has them again.
import { isBackupMissed } from '../domain/backup.ts';
import { type LocalDay, localDay } from '../domain/day.ts';
import type { Database } from '../storage/database.ts';
import { clearStaged } from '../storage/staging.ts';
import { IMPORT_LOCK } from './import-journal.ts';
import { lastBackup } from './last-backup.ts';
import { momentAt } from './moment.ts';
import { checkSearchWhenDue } from './search-check.ts';
import { settingsOf } from './settings.ts';
import { createState, type State } from './state.ts';
import type { Store } from './store.ts';
import type { System } from './system.ts';

export type JournalCareState = {
  /** Set where notes are many and their backup is old: its day, or that there is none. */
  missedBackup: { day: LocalDay | undefined } | undefined;
  /** How many notes the search had wrongly and has right again. */
  repaired: number;
};

export type JournalCare = {
  state: State<JournalCareState>;
  /** Looks whether a word is due, checks the search, and clears up after an import that was killed. */
  load(): Promise<void>;
};

async function missedBackup(
  database: Database,
  system: System,
): Promise<JournalCareState['missedBackup']> {
  const { instant } = system.now();
  const last = await lastBackup(database);
  if (!isBackupMissed(instant, await database.count('notes'), last)) return undefined;
  const { dayBeginsAt } = await settingsOf(database);
  return { day: last && localDay(momentAt(last.instant), dayBeginsAt) };
}

/** What an import has staged is nobody's when no page is importing. */
async function clearLeftovers(database: Database): Promise<void> {
  await navigator.locks.request(IMPORT_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock !== null && (await database.count('staged')) > 0) await clearStaged(database);
  });
}

export function createJournalCare(store: Store, system: System): JournalCare {
  const state = createState<JournalCareState>({ missedBackup: undefined, repaired: 0 });
  return {
    state,
    async load() {
      await store.run(async (database) => {
        state.set({ missedBackup: await missedBackup(database, system) });
        await clearLeftovers(database);
        const check = await checkSearchWhenDue(database, system);
        if (check) state.set({ repaired: check.repaired });
      });
    },
  };
}
