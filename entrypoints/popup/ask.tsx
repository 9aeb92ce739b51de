// That there is someone to ask, in the popup's one line: loaded when neither a
// draft nor an earlier note takes it. It stands before what the past brings back.
import type { ComponentChildren } from 'preact';
import { AskLine } from '../../components/ask-line.tsx';
import { askThatWaits, recordAskSaid } from '../../utils/services/asks.ts';
import type { Changes } from '../../utils/services/changes.ts';
import { reporting } from '../../utils/services/report-error.ts';
import { changeSetting } from '../../utils/services/settings.ts';
import type { Store } from '../../utils/services/store.ts';
import type { System } from '../../utils/services/system.ts';

export type AskOfToday = {
  view(): ComponentChildren;
  /** Records that it was said, so that it is not again for a week. */
  onSeen(): Promise<void>;
};

export type AskOfTodayOptions = {
  store: Store;
  system: System;
  changes: Changes;
  onChange(): void;
};

/** Undefined where nothing is to be asked now. */
export async function openAsk(options: AskOfTodayOptions): Promise<AskOfToday | undefined> {
  const { store, system, changes, onChange } = options;
  const reported = reporting('the ask');
  const found = await store.run((database) => askThatWaits(database, system));
  const note = found.ok ? found.value : undefined;
  if (note === undefined) return undefined;
  let isStopped = false;

  async function stop(): Promise<void> {
    const outcome = await store.change((database) =>
      changeSetting(database, 'asks', false, system),
    );
    if (!outcome.ok) return;
    isStopped = true;
    changes.announce('settings');
    onChange();
  }

  return {
    view: () => <AskLine note={note} isStopped={isStopped} onStop={() => reported(stop())} />,
    onSeen: async () => {
      await store.run((database) => recordAskSaid(database, system));
    },
  };
}
