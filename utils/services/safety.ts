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
  /** Whether the reader can be asked to let the browser keep them. */
  canAsk: boolean;
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
  /** Asks the browser to keep the notes; the browser may ask the reader. */
  onPersist(): Promise<void>;
};

export type SafetyOptions = {
  store: Store;
  system: System;
  downloads: Downloads & { ask(): Promise<boolean> };
  persistence: {
    /** Whether the browser keeps the notes already. */
    isGranted(): Promise<boolean>;
    /** Asks it to, and answers what came of it. */
    ask(): Promise<boolean>;
    /** Whether asking puts a question to the reader, as Firefox does: then never unasked. */
    isQuestion: boolean;
  };
};

export function createSafety({ store, system, downloads, persistence }: SafetyOptions): Safety {
  const state = createState<SafetyState>({
    isPersisted: undefined,
    canAsk: false,
    isAllowed: false,
    last: undefined,
    status: 'idle',
  });

  async function load(): Promise<void> {
    state.set({ isAllowed: await downloads.isAllowed() });
    const outcome = await store.run(lastBackup);
    if (outcome.ok) state.set({ last: outcome.value });
    const isGranted = await persistence.isGranted();
    if (isGranted || persistence.isQuestion)
      state.set({ isPersisted: isGranted, canAsk: !isGranted });
    else state.set({ isPersisted: await persistence.ask() });
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
    async onPersist() {
      const isPersisted = await persistence.ask();
      state.set({ isPersisted, canAsk: !isPersisted });
    },
    async onAllow() {
      const isAllowed = await downloads.ask();
      state.set({ isAllowed });
      if (isAllowed) await onBackUp();
    },
  };
}
