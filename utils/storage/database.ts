// Opening the database, and the sentences' reasons when that or a write fails.
import { type IDBPDatabase, openDB } from 'idb';
import type { StorageProblem } from '../domain/storage-problem.ts';
import { MIGRATIONS, type Migration, migrate } from './migrations.ts';
import type { OutwardSchema } from './schema.ts';
import { mendLog } from './torn-log.ts';

export type Database = IDBPDatabase<OutwardSchema>;

export type OpenOptions = {
  name?: string;
  migrations?: readonly Migration[];
  /** Told where there was no database, and one is made. */
  onNew?: () => void;
  /** Told when the database is held up or lost, and with undefined when a hold-up is over. */
  onProblem?: (problem: StorageProblem | undefined) => void;
};

const BLOCKED_AFTER_MS = 3000;

/** Opens the database, upgrading it where it is older. Rejects where it cannot be opened: see `openingProblem`. */
export async function openDatabase(options: OpenOptions = {}): Promise<Database> {
  const { name = 'outward', migrations = MIGRATIONS, onProblem = () => {}, onNew } = options;
  let failure: unknown;
  let isUpgraded = false;
  // Firefox does not always say that an opening is blocked: after a while that is what it is.
  const waiting = setTimeout(() => onProblem('blocked'), BLOCKED_AFTER_MS);
  const database = await openDB<OutwardSchema>(name, migrations.length, {
    upgrade(opened, from, _to, transaction) {
      if (from === 0) onNew?.();
      isUpgraded = from > 0;
      // idb waits for no upgrade: a step that fails later must undo all of them itself.
      migrate(opened, from, transaction, migrations).catch((error) => {
        failure = error;
        // Its end is told by the opening that fails; here it need not be told again.
        transaction.done.catch(() => {});
        transaction.abort();
      });
    },
    blocked: () => onProblem('blocked'),
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      onProblem('outdated');
    },
    terminated: () => onProblem('closed'),
  })
    .catch((error) => {
      throw failure ?? error;
    })
    .finally(() => clearTimeout(waiting));
  await mendLog(database, isUpgraded);
  onProblem(undefined);
  return database;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

/** What an error from opening means. */
export function openingProblem(error: unknown): StorageProblem {
  const name = nameOf(error);
  if (name === 'VersionError') return 'newer';
  return name === 'QuotaExceededError' ? 'full' : 'unavailable';
}

/** What an error from reading or writing means. */
export function writingProblem(error: unknown): StorageProblem {
  const name = nameOf(error);
  if (name === 'QuotaExceededError') return 'full';
  return name === 'InvalidStateError' ? 'closed' : 'refused';
}
