// The list of saved notes: the latest, a search, edits, deleting with undo, and
// what was left unfinished.
import { isFoundIn, queryParts } from '../domain/fold.ts';
import { type Draft, draftKey, type Note, type TextProblem, textProblem } from '../domain/note.ts';
import { allDrafts, deleteDraft, putDraft } from '../storage/drafts.ts';
import { latestNotes, notesFound } from '../storage/note-reads.ts';
import { namesOfPeople } from '../storage/people.ts';
import type { Changes } from './changes.ts';
import { deleteNote, editNote, undeleteNote } from './notes.ts';
import { reportError } from './report-error.ts';
import { createState, type State } from './state.ts';
import type { Store } from './store.ts';
import type { System } from './system.ts';

const PAGE = 30;

export type Editing = { note: string; text: string; parents: string[]; problem?: TextProblem };

/** A note deleted, or a draft discarded. */
export type Taken = { note: string } | { draft: Draft };

export type NoteListState = {
  isLoaded: boolean;
  query: string;
  notes: Note[];
  /** Names of the people whom the notes are about, by id. */
  names: Map<string, string>;
  hasMore: boolean;
  editing: Editing | undefined;
  /** What was taken away last, while that can be undone here. */
  taken: Taken | undefined;
  status: 'idle' | 'deleted' | 'discarded' | 'restored' | 'failed';
  drafts: Draft[];
};

export type NoteList = {
  state: State<NoteListState>;
  load(): Promise<void>;
  onQuery(query: string): Promise<void>;
  onMore(): Promise<void>;
  onEdit(note: Note): void;
  onEditText(text: string): void;
  onEditSave(): Promise<void>;
  onEditCancel(): Promise<void>;
  onDelete(note: Note): Promise<void>;
  onUndo(): Promise<void>;
  onDiscard(draft: Draft): Promise<void>;
  onContinueEdit(draft: Draft): Promise<void>;
};

/** The words to edit: where two wordings stand, both. */
function textOf({ wordings }: Note): string {
  return wordings.map(({ text }) => text).join('\n\n');
}

export function createNoteList(store: Store, system: System, changes: Changes): NoteList {
  const state = createState<NoteListState>({
    isLoaded: false,
    query: '',
    notes: [],
    names: new Map(),
    hasMore: false,
    editing: undefined,
    taken: undefined,
    status: 'idle',
    drafts: [],
  });
  let search = new AbortController();

  /** Reads `count` notes of the query in force. An older read never overwrites a newer one. */
  async function read(count: number): Promise<void> {
    search.abort();
    search = new AbortController();
    const { signal } = search;
    const parts = queryParts(state.get().query);
    const isFound = (folded: string) => isFoundIn(folded, parts);
    const outcome = await store.run(async (database) => {
      const notes =
        parts.length === 0
          ? await latestNotes(database, count + 1)
          : await notesFound(database, isFound, count + 1, signal);
      const people = notes.flatMap(({ person }) => (person ? [person] : []));
      return {
        notes,
        names: await namesOfPeople(database, people),
        drafts: await allDrafts(database),
      };
    });
    if (signal.aborted || !outcome.ok) return;
    const { notes, names, drafts } = outcome.value;
    state.set({
      isLoaded: true,
      notes: notes.slice(0, count),
      names,
      hasMore: notes.length > count,
      drafts,
    });
  }

  const reload = () => read(Math.max(PAGE, state.get().notes.length));

  function editDraft({ note, text, parents }: Editing): Draft {
    const instant = system.now().instant;
    return { surface: 'edit', subject: note, day: '', instant, text, parents };
  }

  async function change(work: Parameters<typeof store.run>[0]): Promise<boolean> {
    const outcome = await store.run(work);
    if (outcome.ok) changes.announce('notes');
    await reload();
    return outcome.ok;
  }

  async function discard(draft: Draft): Promise<void> {
    const isDone = await change((database) => deleteDraft(database, draftKey(draft)));
    state.set(isDone ? { taken: { draft }, status: 'discarded' } : { status: 'failed' });
  }

  return {
    state,
    load: reload,
    async onQuery(query) {
      state.set({ query });
      await read(PAGE);
    },
    onMore: () => read(state.get().notes.length + PAGE),
    onEdit(note) {
      const parents = note.wordings.map((wording) => wording.id);
      state.set({ editing: { note: note.id, text: textOf(note), parents }, status: 'idle' });
    },
    onEditText(text) {
      const { editing } = state.get();
      if (editing === undefined) return;
      const { problem: _, ...rest } = editing;
      const next = { ...rest, text };
      state.set({ editing: next });
      const draft = editDraft(next);
      store
        .run((database) => putDraft(database, draft))
        .catch((error) => reportError('the draft of an edit', error));
    },
    async onEditSave() {
      const { editing } = state.get();
      if (editing === undefined) return;
      const problem = textProblem(editing.text);
      if (problem !== undefined) {
        state.set({ editing: { ...editing, problem } });
        return;
      }
      const isDone = await change((database) => editNote(database, editing, system));
      state.set(isDone ? { editing: undefined, status: 'idle' } : { status: 'failed' });
    },
    async onEditCancel() {
      const { editing, notes } = state.get();
      if (editing === undefined) return;
      state.set({ editing: undefined });
      const note = notes.find(({ id }) => id === editing.note);
      if (note && textOf(note) === editing.text) return;
      await discard(editDraft(editing));
    },
    async onDelete({ id }) {
      const isDone = await change((database) => deleteNote(database, id, system));
      state.set(isDone ? { taken: { note: id }, status: 'deleted' } : { status: 'failed' });
    },
    async onUndo() {
      const { taken } = state.get();
      if (taken === undefined) return;
      const isDone = await change(async (database) => {
        if ('note' in taken) await undeleteNote(database, taken.note);
        else await putDraft(database, taken.draft);
      });
      state.set(isDone ? { taken: undefined, status: 'restored' } : { status: 'failed' });
    },
    onDiscard: discard,
    async onContinueEdit({ subject, text, parents = [] }) {
      state.set({ editing: { note: subject, text, parents }, status: 'idle' });
      if (!state.get().notes.some(({ id }) => id === subject)) {
        const outcome = await store.run((database) => database.get('notes', subject));
        if (outcome.ok && outcome.value)
          state.set({ notes: [outcome.value, ...state.get().notes] });
      }
    },
  };
}
