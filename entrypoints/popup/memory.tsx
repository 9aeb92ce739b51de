// What the past brings back today, in the popup's one line: loaded when nothing
// else takes that line.
import type { ComponentChildren } from 'preact';
import { MemoryLine } from '../../components/memory-line.tsx';
import { createMemories } from '../../utils/services/memories.ts';
import type { Store } from '../../utils/services/store.ts';
import type { System } from '../../utils/services/system.ts';

export type MemoryOfToday = {
  view(): ComponentChildren;
  /** Records what was shown to be read again. */
  onSeen(): Promise<void>;
};

export async function openMemory(store: Store, system: System): Promise<MemoryOfToday> {
  const memories = createMemories(store, system);
  await memories.load();
  const { onThisDay, again } = memories.state.get();
  return {
    view: () => <MemoryLine onThisDay={onThisDay} again={again} />,
    // This day comes before an old note: where it has the line, nothing was read again.
    onSeen: async () => {
      if (onThisDay.length === 0) await memories.onAgainSeen();
    },
  };
}
