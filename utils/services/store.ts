// The database as the services use it: opened once, every failure turned into
// a problem that the page can show.
import type { StorageProblem } from '../domain/storage-problem.ts';
import {
  type Database,
  openDatabase,
  openingProblem,
  writingProblem,
} from '../storage/database.ts';
import { recordNewStore } from './new-store.ts';
import { reportError } from './report-error.ts';
import { createState, type State } from './state.ts';

export type Outcome<Value> = { ok: true; value: Value } | { ok: false; problem: StorageProblem };

export type Store = {
  /** Does `work` with the open database. Where storage fails, says why, here and in `state`. */
  run<Value>(work: (database: Database) => Promise<Value>): Promise<Outcome<Value>>;
  /** The same for work that writes: where it succeeds, a passing problem is over. */
  change<Value>(work: (database: Database) => Promise<Value>): Promise<Outcome<Value>>;
  state: State<{ problem: StorageProblem | undefined }>;
};

/** Problems of one change: gone with the next change that succeeds. Others stay as long as the page. */
const PASSING: readonly (StorageProblem | undefined)[] = ['full', 'refused'];

/** Opens the database (by its name, for tests) and keeps watch over it. */
export function createStore(name?: string): Store {
  const state = createState<{ problem: StorageProblem | undefined }>({ problem: undefined });
  const onProblem = (problem: StorageProblem | undefined) => {
    if (state.get().problem !== problem) state.set({ problem });
  };
  const opened: Promise<Database | undefined> = openDatabase({
    onProblem,
    onNew: recordNewStore,
    ...(name !== undefined && { name }),
  }).catch((error) => {
    reportError('opening the database', error);
    onProblem(openingProblem(error));
    return undefined;
  });

  const store: Store = {
    state,
    async change(work) {
      const outcome = await store.run(work);
      if (outcome.ok && PASSING.includes(state.get().problem)) onProblem(undefined);
      return outcome;
    },
    async run(work) {
      const database = await opened;
      if (database === undefined)
        return { ok: false, problem: state.get().problem ?? 'unavailable' };
      try {
        return { ok: true, value: await work(database) };
      } catch (error) {
        reportError('a change of the database', error);
        // Why the database was lost is known better from the loss than from what fails after it.
        const known = PASSING.includes(state.get().problem) ? undefined : state.get().problem;
        const problem = known ?? writingProblem(error);
        onProblem(problem);
        return { ok: false, problem };
      }
    },
  };
  return store;
}
