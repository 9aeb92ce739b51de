// What the past brings back today: this day in earlier years, and an old note to
// read again.
import { type LocalDay, localDay } from '../domain/day.ts';
import type { Memory } from '../domain/earlier-days.ts';
import type { Note } from '../domain/note.ts';
import { onThisDay } from './on-this-day.ts';
import { readAgain, recordReadAgain } from './read-again.ts';
import { settingsOf } from './settings.ts';
import { createState, type State } from './state.ts';
import type { Store } from './store.ts';
import type { System } from './system.ts';

export type MemoriesState = {
  today: LocalDay;
  onThisDay: Memory[];
  again: Note | undefined;
};

export type Memories = {
  state: State<MemoriesState>;
  load(): Promise<void>;
  /** Records that the note to read again is in sight. */
  onAgainSeen(): Promise<void>;
};

export function createMemories(store: Store, system: System): Memories {
  const state = createState<MemoriesState>({ today: '', onThisDay: [], again: undefined });
  return {
    state,
    async load() {
      const read = await store.run(async (database) => {
        const { dayBeginsAt } = await settingsOf(database);
        const today = localDay(system.now(), dayBeginsAt);
        return {
          today,
          onThisDay: await onThisDay(database, today),
          again: await readAgain(database, today, system),
        };
      });
      if (read.ok) state.set(read.value);
    },
    async onAgainSeen() {
      const { again, today } = state.get();
      if (again === undefined) return;
      await store.run((database) => recordReadAgain(database, again.id, today, system));
    },
  };
}
