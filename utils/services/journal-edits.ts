// Editing in the journal: the words in the field, kept as a draft at each input;
// the choice between two wordings; the earlier ones on request; what was deleted,
// picked out or erased, and the way back.
import { earlierWordings } from '../domain/earlier-wordings.ts';
import {
  type CurrentWording,
  type Draft,
  draftKey,
  type Note,
  type TextProblem,
  textProblem,
  type Wording,
} from '../domain/note.ts';
import type { Database } from '../storage/database.ts';
import { deleteDraft, draftAt, putDraft } from '../storage/drafts.ts';
import { wordingsOf } from '../storage/wordings.ts';
import type { Changes } from './changes.ts';
import { deleteNotes, eraseForGood, undeleteNotes } from './journal-changes.ts';
import { editNote } from './notes.ts';
import { reportError } from './report-error.ts';
import { createState, type State } from './state.ts';
import type { Store } from './store.ts';
import type { System } from './system.ts';

export type JournalEditing = {
  note: string;
  text: string;
  parents: string[];
  problem?: TextProblem;
};

/** Notes deleted together, or the draft of an edit that was left. */
export type JournalTaken = { notes: readonly string[] } | { draft: Draft };

export type JournalEditsState = {
  editing: JournalEditing | undefined;
  /** The earlier wordings of the one note where they are shown. */
  earlier: { note: string; wordings: Wording[] } | undefined;
  /** What was taken away last, while that can be undone here. */
  taken: JournalTaken | undefined;
  /** The note in the bin of which it is asked whether it shall be erased. */
  erasing: string | undefined;
  status: 'idle' | 'deleted' | 'discarded' | 'restored' | 'erased' | 'failed';
};

export type JournalEdits = {
  state: State<JournalEditsState>;
  onEdit(note: Note): Promise<void>;
  onText(text: string): void;
  onSave(): Promise<void>;
  /** Leaves the edit; what was typed can be brought back. */
  onCancel(): Promise<void>;
  /** Shows the earlier wordings of a note, or hides them. */
  onEarlier(note: Note): Promise<void>;
  /** Of two wordings made at once keeps one. */
  onKeepWording(note: Note, wording: CurrentWording): Promise<void>;
  onDelete(ids: readonly string[]): Promise<void>;
  onUndo(): Promise<void>;
  onBringBack(id: string): Promise<void>;
  /** Asks first, or with undefined asks no more. */
  onAskErase(id: string | undefined): void;
  onErase(id: string): Promise<void>;
  /** Says no more what has happened, but for what can still be undone. */
  onGoOn(): void;
};

export type JournalEditsOptions = {
  store: Store;
  system: System;
  changes: Changes;
  /** Reads the journal again after a change. */
  reload(): Promise<void>;
};

/** The words to edit: where two wordings stand, both. */
function textOf({ wordings }: Note): string {
  return wordings.map(({ text }) => text).join('\n\n');
}

const idsOf = ({ wordings }: Note) => wordings.map(({ id }) => id);

export function createJournalEdits(options: JournalEditsOptions): JournalEdits {
  const { store, system, changes, reload } = options;
  const state = createState<JournalEditsState>({
    editing: undefined,
    earlier: undefined,
    taken: undefined,
    erasing: undefined,
    status: 'idle',
  });
  /** The words that the field held when it was opened. */
  let begun = '';

  function draftOf({ note, text, parents }: JournalEditing): Draft {
    const { instant } = system.now();
    return { surface: 'edit', subject: note, day: '', instant, text, parents };
  }

  function keep(editing: JournalEditing): void {
    state.set({ editing });
    const draft = draftOf(editing);
    store
      .change((database) => putDraft(database, draft))
      .catch((error) => reportError('the draft of an edit', error));
  }

  /** Does `work` and reads again; says with what it succeeded, or that it did not. */
  async function change(
    work: (database: Database) => Promise<unknown>,
    success: Partial<JournalEditsState>,
  ): Promise<boolean> {
    const outcome = await store.change(work);
    if (!outcome.ok) {
      state.set({ status: 'failed' });
      return false;
    }
    changes.announce('notes');
    await reload();
    state.set(success);
    return true;
  }

  const settled = { status: 'idle', taken: undefined } as const;

  return {
    state,
    async onEdit(note) {
      begun = textOf(note);
      state.set({
        ...settled,
        earlier: undefined,
        editing: { note: note.id, text: begun, parents: idsOf(note) },
      });
      const left = await store.run((database) => draftAt(database, ['edit', note.id]));
      const { editing } = state.get();
      if (!left.ok || !left.value || editing?.note !== note.id || editing.text !== begun) return;
      const { text, parents = idsOf(note) } = left.value;
      state.set({ editing: { note: note.id, text, parents } });
    },
    onText(text) {
      const { editing } = state.get();
      if (editing === undefined) return;
      const { problem: _, ...rest } = editing;
      keep({ ...rest, text });
    },
    async onSave() {
      const { editing } = state.get();
      if (editing === undefined) return;
      const problem = textProblem(editing.text);
      if (problem !== undefined) {
        state.set({ editing: { ...editing, problem } });
        return;
      }
      let saved: Note | undefined;
      const isDone = await change(async (database) => {
        saved = await editNote(database, editing, system);
      }, settled);
      if (!isDone) return;
      const now = state.get().editing;
      const isTypedOn = now?.note === editing.note && now.text !== editing.text;
      if (now?.note === editing.note) state.set({ editing: undefined });
      if (isTypedOn && saved) keep({ note: editing.note, text: now.text, parents: idsOf(saved) });
    },
    async onCancel() {
      const { editing } = state.get();
      if (editing === undefined) return;
      state.set({ editing: undefined });
      const draft = draftOf(editing);
      const outcome = await store.run((database) => deleteDraft(database, draftKey(draft)));
      if (!outcome.ok) state.set({ status: 'failed' });
      else if (editing.text !== begun) state.set({ taken: { draft }, status: 'discarded' });
    },
    async onEarlier(note) {
      if (state.get().earlier?.note === note.id) {
        state.set({ earlier: undefined });
        return;
      }
      const read = await store.run((database) => wordingsOf(database, note.id));
      if (!read.ok) return;
      state.set({ earlier: { note: note.id, wordings: earlierWordings(note, read.value) } });
    },
    async onKeepWording(note, { text }) {
      const edit = { note: note.id, text, parents: idsOf(note) };
      await change((database) => editNote(database, edit, system), settled);
    },
    async onDelete(ids) {
      await change((database) => deleteNotes(database, ids, system), {
        taken: { notes: ids },
        status: 'deleted',
      });
    },
    async onUndo() {
      const { taken } = state.get();
      if (taken === undefined) return;
      const isDone = await change(
        (database) =>
          'notes' in taken
            ? undeleteNotes(database, taken.notes, system)
            : putDraft(database, taken.draft),
        // The field itself shows that a draft is back.
        { taken: undefined, status: 'notes' in taken ? 'restored' : 'idle' },
      );
      if (!isDone || 'notes' in taken || state.get().editing) return;
      const { subject, text, parents = [] } = taken.draft;
      state.set({ editing: { note: subject, text, parents } });
    },
    async onBringBack(id) {
      await change((database) => undeleteNotes(database, [id], system), {
        ...settled,
        status: 'restored',
      });
    },
    onGoOn() {
      if (state.get().taken === undefined) state.set({ status: 'idle', erasing: undefined });
    },
    onAskErase(id) {
      state.set({ erasing: id });
    },
    async onErase(id) {
      await change((database) => eraseForGood(database, id, system), {
        ...settled,
        erasing: undefined,
        status: 'erased',
      });
    },
  };
}
