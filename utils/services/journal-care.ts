// What the journal says for the safety of the notes: that no backup is there, or
// that the search had lost some of them and has them again.
import { isBackupMissed, WORTH_A_WORD } from '../domain/backup.ts';
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
  /** Looks whether a word for a backup is due: before the notes are in sight, which it would move. */
  look(): Promise<void>;
  /** Checks the search where that is due, and clears up after an import that was killed. */
  check(): Promise<void>;
  /** Says no more what was repaired. */
  onGoOn(): void;
};

async function missedBackup(
  database: Database,
  system: System,
): Promise<JournalCareState['missedBackup']> {
  const { instant } = system.now();
  const last = await lastBackup(database);
  // Not all of them counted: a hundred thousand would keep the reader waiting.
  const some = await database.getAllKeys('notes', undefined, WORTH_A_WORD.notes + 1);
  if (!isBackupMissed(instant, some.length, last)) return undefined;
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
    async look() {
      const read = await store.run((database) => missedBackup(database, system));
      if (read.ok) state.set({ missedBackup: read.value });
    },
    async check() {
      await store.run(async (database) => {
        await clearLeftovers(database);
        const check = await checkSearchWhenDue(database, system);
        if (check) state.set({ repaired: check.repaired });
      });
    },
    onGoOn() {
      if (state.get().repaired > 0) state.set({ repaired: 0 });
    },
  };
}
