// How safe the notes are, as the options tell it: backups, and whether the
// browser has promised not to clear them.
import type { LastBackup } from '../domain/backup.ts';
import { backUp, type Downloads } from './backup.ts';
import { lastBackup } from './last-backup.ts';
import { createState, type State } from './state.ts';
import type { Store } from './store.ts';
import type { System } from './system.ts';

export type SafetyState = {
  /** Whether the browser keeps the notes when the disk is full. Undefined until it has answered. */
  isPersisted: boolean | undefined;
  isAllowed: boolean;
  last: LastBackup | undefined;
  status: 'idle' | 'writing' | 'failed';
};

export type Safety = {
  state: State<SafetyState>;
  load(): Promise<void>;
  /** Asks for the permission, and writes the first backup where it is given. Within a click. */
  onAllow(): Promise<void>;
  onBackUp(): Promise<void>;
};

export type SafetyOptions = {
  store: Store;
  system: System;
  downloads: Downloads & { ask(): Promise<boolean> };
  /** Asks the browser to keep the notes, and answers what it said. */
  persist(): Promise<boolean>;
};

export function createSafety({ store, system, downloads, persist }: SafetyOptions): Safety {
  const state = createState<SafetyState>({
    isPersisted: undefined,
    isAllowed: false,
    last: undefined,
    status: 'idle',
  });

  async function load(): Promise<void> {
    state.set({ isAllowed: await downloads.isAllowed(), isPersisted: await persist() });
    const outcome = await store.run(lastBackup);
    if (outcome.ok) state.set({ last: outcome.value });
  }

  async function onBackUp(): Promise<void> {
    if (state.get().status === 'writing') return;
    state.set({ status: 'writing' });
    let failure: unknown;
    const outcome = await store.run((database) =>
      backUp(database, system, downloads).catch((error) => {
        // A file that was not written is not the database's trouble.
        failure = error;
        return undefined;
      }),
    );
    const last = outcome.ok ? outcome.value : undefined;
    state.set(last && failure === undefined ? { last, status: 'idle' } : { status: 'failed' });
  }

  return {
    state,
    load,
    onBackUp,
    async onAllow() {
      const isAllowed = await downloads.ask();
      state.set({ isAllowed });
      if (isAllowed) await onBackUp();
    },
  };
}
