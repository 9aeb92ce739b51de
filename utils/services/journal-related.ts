// What is related to one note of the journal, where the reader has asked for it:
// notes near to it, and on a second request thoughts near to the one it answers.
import type { Note } from '../domain/note.ts';
import { notesRelatedTo, type RelatedNotes } from './related.ts';
import { createRelatedThoughts, type RelatedThoughtsState } from './related-thoughts.ts';
import { createState, type State } from './state.ts';
import type { Store } from './store.ts';

export type JournalRelatedState = {
  /** The id of the note where it is shown. */
  note: string | undefined;
  /** Undefined while they are being read. */
  notes: RelatedNotes | undefined;
  /** `thought` is absent while they are not asked for. */
  thoughts: RelatedThoughtsState;
};

export type JournalRelated = {
  state: State<JournalRelatedState>;
  /** Shows what is related to a note, or hides it. */
  onNote(note: Note): Promise<void>;
  /** Reads anew what is shown: a note of it may have changed, or be gone. */
  refresh(): Promise<void>;
  /** Shows the thoughts related to the one that the note answers, or hides them. */
  onThoughts(note: Note): Promise<void>;
};

export function createJournalRelated(store: Store): JournalRelated {
  const thoughts = createRelatedThoughts(store);
  const state = createState<JournalRelatedState>({
    note: undefined,
    notes: undefined,
    thoughts: thoughts.state.get(),
  });
  thoughts.state.subscribe((found) => state.set({ thoughts: found }));
  /** The note where it is shown. */
  let shown: Note | undefined;

  async function read(note: Note): Promise<void> {
    const found = await store.run((database) => notesRelatedTo(database, note));
    if (found.ok && state.get().note === note.id) state.set({ notes: found.value });
  }

  return {
    state,
    async onNote(note) {
      const isShown = state.get().note === note.id;
      shown = isShown ? undefined : note;
      state.set({ note: shown?.id, notes: undefined });
      await thoughts.turnTo(undefined);
      if (shown) await read(note);
    },
    async refresh() {
      if (shown === undefined) return;
      await read(shown);
      if (state.get().thoughts.thought !== undefined) await thoughts.turnTo(shown.answers);
    },
    async onThoughts(note) {
      const isShown = state.get().thoughts.thought !== undefined;
      await thoughts.turnTo(isShown ? undefined : note.answers);
    },
  };
}
