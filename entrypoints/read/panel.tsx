// The reflection panel under a passage: that of the new tab, loaded when it is asked
// for, and turned to each passage that the reader turns to.
import type { ComponentChildren } from 'preact';
import { cardOf } from '../../utils/domain/card.ts';
import type { Thought } from '../../utils/domain/thought.ts';
import type { Changes } from '../../utils/services/changes.ts';
import type { Store } from '../../utils/services/store.ts';
import type { System } from '../../utils/services/system.ts';
import type { Panel } from '../newtab/panel.tsx';

type Shown = { thought: Thought; rank: number };

export type ReadPanel = {
  view(): ComponentChildren;
  isOpen(): boolean;
  /** Opens it for a passage, or closes it. */
  onReflect(passage: Shown): Promise<void>;
  turnTo(passage: Shown): void;
  refresh(): void;
};

export type ReadPanelOptions = {
  store: Store;
  changes: Changes;
  system: System;
  onChange(): void;
  /** Gives the focus back to what opened it. */
  focusBack(): void;
};

export function createReadPanel(options: ReadPanelOptions): ReadPanel {
  const { store, changes, system, onChange, focusBack } = options;
  let panel: Panel | undefined;
  /** The id of the thought that the panel is turned to. */
  let answered: string | undefined;

  /** Whether the panel holds words that are stored nowhere else. */
  const isUnsafe = () => panel?.isInUse() && store.state.get().problem !== undefined;

  function close(): void {
    if (isUnsafe()) return;
    panel?.close();
    panel = undefined;
    onChange();
    focusBack();
  }

  return {
    view: () => panel?.view(),
    isOpen: () => panel !== undefined,
    async onReflect({ thought, rank }) {
      if (panel !== undefined) {
        close();
        return;
      }
      const { openPanel } = await import('../newtab/panel.tsx');
      // A passage of a book stands outside the ring: see decision 0017.
      const card = cardOf(thought, [-1, rank], undefined);
      answered = thought.id;
      panel ??= openPanel({ store, changes, system, card, onChange, onClose: close });
      onChange();
    },
    turnTo({ thought }) {
      if (panel === undefined || thought.id === answered || isUnsafe()) return;
      answered = thought.id;
      panel.turnTo(thought, undefined);
    },
    refresh: () => panel?.refresh(),
  };
}
