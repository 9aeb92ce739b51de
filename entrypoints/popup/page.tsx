// Wires the popup: Today with the reflection panel, Notes with the list.
import { render } from 'preact';
import { NoteList } from '../../components/note-list.tsx';
import { Popup, type PopupTab } from '../../components/popup.tsx';
import { ProblemView } from '../../components/problem-view.tsx';
import { ReflectionPanel } from '../../components/reflection-panel.tsx';
import { ThoughtView } from '../../components/thought-view.tsx';
import { openOptions } from '../../utils/browser.ts';
import { thoughtOf } from '../../utils/domain/card.ts';
import type { Draft } from '../../utils/domain/note.ts';
import { speakPage } from '../../utils/messages/language.ts';
import type { Changes } from '../../utils/services/changes.ts';
import { emptiedOn } from '../../utils/services/emptied-store.ts';
import type { Painted } from '../../utils/services/first-paint.ts';
import { createNoteList } from '../../utils/services/note-list.ts';
import { createReflection } from '../../utils/services/reflection.ts';
import { reflectionProps } from '../../utils/services/reflection-props.ts';
import { reporting } from '../../utils/services/report-error.ts';
import { sealWhenIdle } from '../../utils/services/search.ts';
import type { Store } from '../../utils/services/store.ts';
import type { System } from '../../utils/services/system.ts';
import { createToday } from '../../utils/services/today.ts';
import { followLook } from '../every-page/language.ts';
import type { AskOfToday } from './ask.tsx';
import type { MemoryOfToday } from './memory.tsx';

export type PopupOptions = {
  painted: Painted;
  container: HTMLElement;
  store: Store;
  changes: Changes;
  system: System;
};

export function startPopup({ painted, container, store, changes, system }: PopupOptions): void {
  const today = createToday({ painted, store, changes, system, isGlance: true });
  const reflection = createReflection({ store, changes, system, surface: 'popup' });
  const list = createNoteList(store, system, changes);
  const reported = reporting('the popup');
  let tab: PopupTab = 'today';
  let asking: AskOfToday | undefined;
  let memory: MemoryOfToday | undefined;

  function showTab(next: PopupTab): void {
    tab = next;
    if (next === 'notes') reported(list.load().then(() => store.run(sealWhenIdle)));
    draw();
  }

  function onContinue(draft: Draft): void {
    if (draft.surface.startsWith('edit')) {
      reported(list.onContinueEdit(draft));
      return;
    }
    reported(reflection.onContinue(draft));
    showTab('today');
  }

  /** Whether neither a draft nor an earlier note takes the one line under the panel. */
  function isLineFree(): boolean {
    const { unfinished, earlier } = reflection.state.get();
    return unfinished?.answers === undefined && earlier.length === 0;
  }

  async function remember(): Promise<void> {
    if (!isLineFree()) return;
    const { openAsk } = await import('./ask.tsx');
    asking = await openAsk({ store, system, changes, onChange: draw });
    if (asking !== undefined) {
      draw();
      if (isLineFree()) await asking.onSeen();
      return;
    }
    const { openMemory } = await import('./memory.tsx');
    memory = await openMemory(store, system);
    draw();
    if (isLineFree()) await memory.onSeen();
  }

  /** Whether a draft is in sight already, in the field or over its note, or is finished elsewhere: in its circle. */
  function isOpenHere(draft: Draft): boolean {
    const { editing } = list.state.get();
    return (
      draft.surface === 'circle' ||
      reflection.isWriting(draft) ||
      (draft.surface === 'edit' && draft.subject === editing?.note)
    );
  }

  /** Drawn while it is looked at only: the other tab is drawn at each key. */
  function notesView() {
    return (
      <>
        <NoteList
          isEmptied={emptiedOn() !== undefined}
          {...list.state.get()}
          drafts={list.state.get().drafts.filter((draft) => !isOpenHere(draft))}
          thisYear={reflection.state.get().today.slice(0, 4)}
          onQuery={(query) => reported(list.onQuery(query))}
          onMore={() => reported(list.onMore())}
          onEdit={list.onEdit}
          onEditText={list.onEditText}
          onEditSave={() => reported(list.onEditSave())}
          onEditCancel={() => reported(list.onEditCancel())}
          onDelete={(note) => reported(list.onDelete(note))}
          onUndo={() => reported(list.onUndo())}
          onContinue={onContinue}
          onDiscard={(draft) => reported(list.onDiscard(draft))}
        />
        <ProblemView problem={store.state.get().problem} />
      </>
    );
  }

  function draw(): void {
    const { problem } = store.state.get();
    const { thought } = reflection.state.get();
    // The card knows besides how its page is opened.
    const isPainted = thought === undefined || thought.id === painted.card.thought;
    const shown = isPainted ? painted.card : thought;
    render(
      <Popup
        tab={tab}
        onTab={showTab}
        onOptions={() => reported(openOptions())}
        today={
          <>
            <ThoughtView thought={shown} />
            <ReflectionPanel {...reflectionProps(reflection)} hasProblem={problem !== undefined} />
            {isLineFree() && (asking ?? memory)?.view()}
            <ProblemView problem={problem} />
          </>
        }
        notes={tab === 'notes' && notesView()}
      />,
      container,
    );
  }

  followLook(changes, speakPage, draw);
  changes.listen((change) => {
    if (change === 'settings' || change === 'notes') reported(reflection.refresh());
    if (change === 'notes' && tab === 'notes') reported(list.load());
  });
  // What was typed before this module was there is taken over, with the field itself.
  const typed = container.querySelector('textarea')?.value ?? '';
  const { card } = painted;
  reported(reflection.open(thoughtOf(card), card.prompt, typed).then(remember));
  draw();
  for (const { subscribe } of [reflection.state, list.state, store.state]) subscribe(draw);
  painted.goLive?.();
  reported(today.begin());
}
