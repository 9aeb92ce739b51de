// The database as the services use it: opened once, every failure turned into
// a problem that the page can show.
import {
  type Database,
  openDatabase,
  type StorageProblem,
  storageProblem,
} from '../storage/database.ts';
import { reportError } from './report-error.ts';
import { createState, type State } from './state.ts';

export type Outcome<Value> = { ok: true; value: Value } | { ok: false; problem: StorageProblem };

export type Store = {
  /** Does `work` with the open database. Where storage fails, says why, here and in `state`. */
  run<Value>(work: (database: Database) => Promise<Value>): Promise<Outcome<Value>>;
  state: State<{ problem: StorageProblem | undefined }>;
};

/** Opens the database (by its name, for tests) and keeps watch over it. */
export function createStore(name?: string): Store {
  const state = createState<{ problem: StorageProblem | undefined }>({ problem: undefined });
  const onProblem = (problem: StorageProblem | undefined) => state.set({ problem });
  const opened = openDatabase({ onProblem, ...(name !== undefined && { name }) });
  opened.catch((error) => {
    reportError('opening the database', error);
    onProblem(storageProblem(error));
  });

  return {
    state,
    async run(work) {
      try {
        const value = await work(await opened);
        if (state.get().problem === 'full') onProblem(undefined);
        return { ok: true, value };
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
        reportError('a change of the database', error);
        // Why it was lost is known better from the loss than from what fails after it.
        const problem = state.get().problem ?? storageProblem(error);
        onProblem(problem);
        return { ok: false, problem };
      }
    },
  };
}
