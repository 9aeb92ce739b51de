// The notes that the reader picks out, to do one thing with all of them.
import { createState, type State } from './state.ts';

export type JournalSelectionState = {
  /** Whether the boxes are shown. */
  isOpen: boolean;
  ids: ReadonlySet<string>;
};

export type JournalSelection = {
  state: State<JournalSelectionState>;
  /** Shows the boxes, or takes them away with what was picked. */
  onOpen(isOpen: boolean): void;
  onPick(id: string, isPicked: boolean): void;
  onPickAll(ids: readonly string[]): void;
};

export function createJournalSelection(): JournalSelection {
  const state = createState<JournalSelectionState>({ isOpen: false, ids: new Set() });
  return {
    state,
    onOpen: (isOpen) => state.set({ isOpen, ids: new Set() }),
    onPick(id, isPicked) {
      const ids = new Set(state.get().ids);
      if (isPicked) ids.add(id);
      else ids.delete(id);
      state.set({ ids });
    },
    onPickAll: (ids) => state.set({ ids: new Set(ids) }),
  };
}
