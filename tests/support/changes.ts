// A channel between pages that remembers what was announced on it.
import type { Change, Changes } from '../../utils/services/changes.ts';

export type FakeChanges = Changes & {
  announced: Change[];
  /** What another page says. */
  tell(change: Change): void;
};

export function createFakeChanges(): FakeChanges {
  const announced: Change[] = [];
  const listeners = new Set<(change: Change) => void>();
  return {
    announced,
    announce: (change) => announced.push(change),
    listen(listener, signal) {
      listeners.add(listener);
      signal?.addEventListener('abort', () => listeners.delete(listener));
    },
    tell(change) {
      for (const listener of listeners) listener(change);
    },
  };
}
