// Wires the new tab: the thought in sight, the row, the panel when it is asked
// for, and what other pages change.
import { type ComponentType, render } from 'preact';
import { NewTab } from '../../components/new-tab.tsx';
import type { ProblemViewProps } from '../../components/problem-view.tsx';
import { thoughtOf } from '../../utils/domain/card.ts';
import { speakNewTab } from '../../utils/messages/newtab.ts';
import type { Downloads } from '../../utils/services/backup.ts';
import type { Changes } from '../../utils/services/changes.ts';
import type { Painted } from '../../utils/services/first-paint.ts';
import { readQueue } from '../../utils/services/queue-store.ts';
import { reporting } from '../../utils/services/report-error.ts';
import type { Store } from '../../utils/services/store.ts';
import type { System } from '../../utils/services/system.ts';
import { createToday } from '../../utils/services/today.ts';
import { whenSeen, whileUnseen } from '../../utils/services/visibility.ts';
import { followLook, type Load, speakHere } from '../every-page/language.ts';
import type { Panel } from './panel.tsx';
import type { Share } from './share.tsx';

export type NewTabOptions = {
  painted: Painted;
  container: HTMLElement;
  store: Store;
  changes: Changes;
  system: System;
  downloads: () => Promise<Downloads>;
};

export function startNewTab(options: NewTabOptions): void {
  const { painted, container, store, changes, system, downloads } = options;
  const today = createToday({ painted, store, changes, system, downloads });
  const reported = reporting('the new tab');
  let settings = painted.queue.settings;
  let panel: Panel | undefined;
  let share: Share | undefined;
  let ProblemView: ComponentType<ProblemViewProps> | undefined;
  let load: Load = speakNewTab;

  /** Speaks with the words of every page from now on: what is loaded later says more than the few of this one. */
  async function speakWhole(): Promise<void> {
    const { speakPage } = await import('../../utils/messages/language.ts');
    load = speakPage;
    await speakHere(load);
  }

  async function showProblem(): Promise<void> {
    if (store.state.get().problem !== undefined && ProblemView === undefined) {
      const problemView = import('../../components/problem-view.tsx');
      const [view] = await Promise.all([problemView, speakWhole()]);
      ({ ProblemView } = view);
    }
    draw();
  }

  /** Offers the first run under the first thought that is looked at. */
  async function begin(): Promise<void> {
    await today.begin();
    if (readQueue().isFirstRun) await (await import('./offer.tsx')).offerFirstRun(options);
  }

  /** Whether the panel holds words that are stored nowhere else. */
  const isUnsafe = () => panel?.isInUse() && store.state.get().problem !== undefined;

  async function togglePanel(): Promise<void> {
    if (panel !== undefined) {
      if (isUnsafe()) return;
      panel.close();
      panel = undefined;
      draw();
      container.querySelector<HTMLElement>('[aria-expanded]')?.focus();
      return;
    }
    const [{ openPanel }] = await Promise.all([import('./panel.tsx'), speakWhole()]);
    const { card } = today.state.get();
    panel ??= openPanel({ store, changes, system, card, onChange: draw, onClose: onReflect });
    draw();
  }
  async function onShare(): Promise<void> {
    const [{ openShare }] = await Promise.all([import('./share.tsx'), speakWhole()]);
    share ??= openShare(today.state.get().card, draw);
    await share.onShare();
  }

  async function turnOver(): Promise<void> {
    if (!(await today.turnOver())) return;
    document.documentElement.dataset.view = 'same';
    whenSeen(() => reported(today.begin()));
  }

  const onReflect = () => reported(togglePanel());

  function draw(): void {
    render(
      <NewTab
        {...today.state.get()}
        {...share?.foot()}
        hasPrompt={settings.promptInNewTab && panel === undefined}
        isPanelOpen={panel !== undefined}
        problem={ProblemView && <ProblemView problem={store.state.get().problem} />}
        onReflect={onReflect}
        onKeep={() => reported(today.onKeep())}
        onAnother={() => {
          document.documentElement.dataset.view = 'same';
          reported(today.onAnother());
        }}
        onShare={() => reported(onShare())}
        onReveal={() => {
          document.documentElement.dataset.view = 'same';
        }}
      >
        {panel?.view()}
        {share?.view()}
      </NewTab>,
      container,
    );
  }

  function onSettings(): void {
    const queue = readQueue();
    if (queue.settings.afterFirstView !== settings.afterFirstView)
      document.documentElement.dataset.view = queue.settings.afterFirstView;
    settings = queue.settings;
    draw();
    panel?.refresh();
  }

  let thought = painted.card.thought;
  today.state.subscribe(({ card }) => {
    if (card.thought !== thought) {
      if (!isUnsafe()) panel?.turnTo(thoughtOf(card), card.prompt);
      share?.turnTo(card);
    }
    thought = card.thought;
    draw();
  });
  store.state.subscribe(() => reported(showProblem()));
  followLook(changes, (language) => load(language), draw);
  changes.listen((change) => {
    if (change === 'settings') onSettings();
    if (change === 'queue' && !panel?.isInUse()) reported(today.adopt());
    if (change === 'marks' || change === 'notes') reported(today.readAnswers());
    if (change === 'notes') panel?.refresh();
  });
  draw();
  reported(showProblem());
  painted.goLive?.();
  whenSeen(() => reported(begin()));
  whileUnseen(today.msToNextSlot, () => {
    if (!panel?.isInUse()) reported(turnOver());
  });
}
