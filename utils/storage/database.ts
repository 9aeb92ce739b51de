// Opening the database, and the sentences' reasons when that or a write fails.
import { type IDBPDatabase, openDB } from 'idb';
import type { StorageProblem } from '../domain/storage-problem.ts';
import { wasCutShort } from './large-write.ts';
import type { Migration, UpgradeTransaction } from './migrations.ts';
import type { OutwardSchema } from './schema.ts';

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

/** The number of the steps in migrations.ts. */
export const DATABASE_VERSION = 3;

/**
 * Opens the database, upgrading it where it is older. Rejects where it cannot be opened:
 * see `openingProblem`.
 */
export async function openDatabase(options: OpenOptions = {}): Promise<Database> {
  const { migrations } = options;
  // Most openings find the database as it should be: they load no migrations.
  const current = await connect(options, migrations?.length ?? DATABASE_VERSION, undefined);
  if (typeof current !== 'number') return current;
  const [{ MIGRATIONS }, { markUpgrade }] = await Promise.all([
    import('./migrations.ts'),
    import('./torn-log.ts'),
  ]);
  const steps = migrations ?? MIGRATIONS;
  if (current > 0) await markUpgrade(options.name ?? NAME, current);
  return (await connect(options, steps.length, steps)) as Database;
}

const NAME = 'outward';

/** Opens the database, upgrading it by `steps`. Without them one that is older is left as it is, and its version comes back: 0 where there is none. */
async function connect(
  { name = NAME, onProblem = () => {}, onNew }: OpenOptions,
  version: number,
  steps: readonly Migration[] | undefined,
): Promise<Database | number> {
  let failure: unknown;
  let oldVersion = version;
  let isOver = false;
  // Firefox does not always say that an opening is blocked. One that only takes long, on a
  // busy machine, is not: then nobody need close anything.
  const waiting = setTimeout(async () => {
    if ((await isOlder(name, version)) && !isOver) onProblem('blocked');
  }, BLOCKED_AFTER_MS);
  const database = await openDB<OutwardSchema>(name, version, {
    upgrade(opened, from, _to, transaction) {
      oldVersion = from;
      if (steps !== undefined && from === 0) onNew?.();
      // idb waits for no upgrade: a step that fails later must undo all of them itself.
      upgraded(opened, from, transaction, steps).catch((error) => {
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
      if (failure === NO_STEPS) return oldVersion;
      throw failure ?? error;
    })
    .finally(() => {
      isOver = true;
      clearTimeout(waiting);
    });
  if (typeof database === 'number') return database;
  if (await wasCutShort(database)) {
    const { mendLog } = await import('./torn-log.ts');
    await mendLog(database);
  }
  onProblem(undefined);
  return database;
}

/** Whether the database is there and waits for an upgrade. */
async function isOlder(name: string, version: number): Promise<boolean> {
  const all = await indexedDB.databases().catch(() => []);
  return all.some((one) => one.name === name && Number(one.version) < version);
}

/** Why an opening was undone that turned out to need steps it did not have. */
const NO_STEPS = new Error('The steps of the upgrade are not loaded.');

/** Runs every step from version `from` on, in order, within the one versionchange transaction. */
async function upgraded(
  database: Database,
  from: number,
  transaction: UpgradeTransaction,
  steps: readonly Migration[] | undefined,
): Promise<void> {
  if (steps === undefined) throw NO_STEPS;
  for (const step of steps.slice(from)) await step(database, transaction);
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
