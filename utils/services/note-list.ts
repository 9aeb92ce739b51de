// The list of saved notes: the latest, a search, edits, deleting with undo, and
// what was left unfinished.
import { type Draft, draftKey, type Note, type TextProblem, textProblem } from '../domain/note.ts';
import { type NoteQuery, noteQuery } from '../domain/note-query.ts';
import type { Database } from '../storage/database.ts';
import { allDrafts, deleteDraft, putDraft } from '../storage/drafts.ts';
import { latestNotes } from '../storage/latest-notes.ts';
import { namesOfPeople } from '../storage/people.ts';
import type { Changes } from './changes.ts';
import { deleteNote, editNote, undeleteNote } from './notes.ts';
import { reportError } from './report-error.ts';
import { notesOf, searchNotes } from './search.ts';
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

function editingOf({ subject, text, parents = [] }: Draft): Editing {
  return { note: subject, text, parents };
}

/** The words to edit: where two wordings stand, both. */
function textOf({ wordings }: Note): string {
  return wordings.map(({ text }) => text).join('\n\n');
}

/** A practice that is under way is a draft before anything is written. */
function hasWords({ text, practice }: Draft): boolean {
  return practice === undefined || text.trim() !== '';
}

async function found(
  database: Database,
  query: NoteQuery,
  most: number,
  signal: AbortSignal,
): Promise<Note[]> {
  const { hits } = await searchNotes(database, query, { most, signal });
  return signal.aborted ? [] : notesOf(database, hits);
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
    const query = noteQuery(state.get().query);
    const outcome = await store.run(async (database) => {
      const notes =
        query.parts.length === 0
          ? await latestNotes(database, count + 1)
          : await found(database, query, count + 1, signal);
      const people = notes.flatMap(({ person }) => (person ? [person] : []));
      return {
        notes,
        names: await namesOfPeople(database, people),
        drafts: (await allDrafts(database)).filter(hasWords),
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

  function keepEdit(editing: Editing): void {
    state.set({ editing });
    const draft = editDraft(editing);
    store
      .change((database) => putDraft(database, draft))
      .catch((error) => reportError('the draft of an edit', error));
  }

  async function change(work: Parameters<typeof store.run>[0]): Promise<boolean> {
    const outcome = await store.change(work);
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
      const isOfNote = ({ surface, subject }: Draft) => surface === 'edit' && subject === note.id;
      const left = state.get().drafts.find(isOfNote);
      if (left) {
        state.set({ editing: editingOf(left), status: 'idle' });
        return;
      }
      const parents = note.wordings.map((wording) => wording.id);
      state.set({ editing: { note: note.id, text: textOf(note), parents }, status: 'idle' });
    },
    onEditText(text) {
      const { editing } = state.get();
      if (editing === undefined) return;
      const { problem: _, ...rest } = editing;
      keepEdit({ ...rest, text });
    },
    async onEditSave() {
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
      });
      if (!isDone) {
        state.set({ status: 'failed' });
        return;
      }
      const now = state.get().editing;
      const isTypedOn = now?.note === editing.note && now.text !== editing.text;
      state.set({ editing: undefined, status: 'idle' });
      if (isTypedOn && saved) {
        const parents = saved.wordings.map(({ id }) => id);
        keepEdit({ note: editing.note, text: now.text, parents });
      }
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
        if ('note' in taken) await undeleteNote(database, taken.note, system);
        else await putDraft(database, taken.draft);
      });
      state.set(isDone ? { taken: undefined, status: 'restored' } : { status: 'failed' });
    },
    onDiscard: discard,
    async onContinueEdit(draft) {
      const { subject } = draft;
      state.set({ editing: editingOf(draft), status: 'idle' });
      if (!state.get().notes.some(({ id }) => id === subject)) {
        const outcome = await store.run((database) => database.get('notes', subject));
        if (outcome.ok && outcome.value)
          state.set({ notes: [outcome.value, ...state.get().notes] });
      }
    },
  };
}
