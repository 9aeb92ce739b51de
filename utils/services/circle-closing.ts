// The closing note of a circle: what is typed, kept as a draft, and the note if
// somebody presses Save.
import type { Circle } from '../domain/circle-state.ts';
import { localDay } from '../domain/day.ts';
import { type Draft, type TextProblem, textProblem } from '../domain/note.ts';
import { closingDraftKey } from '../storage/circles.ts';
import { draftAt, putDraft } from '../storage/drafts.ts';
import type { Changes } from './changes.ts';
import { saveNote } from './notes.ts';
import { readQueue } from './queue-store.ts';
import { reporting } from './report-error.ts';
import { createState, type State } from './state.ts';
import type { Store } from './store.ts';
import type { System } from './system.ts';

export type ClosingState = {
  text: string;
  status: 'idle' | 'saved' | 'failed' | 'copied' | 'copy-failed' | TextProblem;
};

export type Closing = {
  state: State<ClosingState>;
  /** Turns to a circle, with what was typed at its closing before the page was loaded anew. */
  open(circle: Circle): Promise<void>;
  onText(text: string): void;
  /** Answers whether the note is on the disk. */
  onSave(): Promise<boolean>;
  onCopy(): Promise<void>;
  draft(): Draft;
  /** The circle is not this page's any more: what another page types is read anew. */
  leave(): void;
};

export function createClosing(store: Store, system: System, changes: Changes): Closing {
  const state = createState<ClosingState>({ text: '', status: 'idle' });
  const reported = reporting('the closing note');
  let circle: Circle | undefined;
  let isSaving = false;

  function draft(): Draft {
    const now = system.now();
    return {
      surface: 'circle',
      subject: circle?.id ?? '',
      kind: 'circle',
      day: localDay(now, readQueue().settings.dayBeginsAt),
      instant: now.instant,
      text: state.get().text,
      ...(circle && { prompt: circle.plan.question }),
    };
  }

  function keep(): void {
    const kept = draft();
    reported(store.change((database) => putDraft(database, kept)));
  }

  return {
    state,
    draft,
    leave() {
      circle = undefined;
    },
    async open(next) {
      if (circle?.id === next.id) return;
      circle = next;
      state.set({ text: '', status: 'idle' });
      const left = await store.run((database) => draftAt(database, closingDraftKey(next.id)));
      if (!left.ok || left.value === undefined || circle.id !== next.id) return;
      // What has been typed while it was read stands after it.
      const typed = state.get().text;
      const text = [left.value.text, typed].filter((part) => part !== '').join('\n\n');
      state.set({ text });
      if (typed !== '') keep();
    },
    onText(text) {
      state.set({ text, status: textProblem(text) === 'too-long' ? 'too-long' : 'idle' });
      keep();
    },
    async onSave() {
      const status = textProblem(state.get().text);
      if (isSaving || status !== undefined) {
        if (status) state.set({ status });
        return false;
      }
      isSaving = true;
      const saved = draft();
      const outcome = await store
        .change((database) => saveNote(database, saved, system))
        .finally(() => {
          isSaving = false;
        });
      state.set({ status: outcome.ok ? 'saved' : 'failed' });
      if (outcome.ok) changes.announce('notes');
      return outcome.ok;
    },
    async onCopy() {
      try {
        await navigator.clipboard.writeText(state.get().text);
        state.set({ status: 'copied' });
      } catch {
        state.set({ status: 'copy-failed' });
      }
    },
  };
}
