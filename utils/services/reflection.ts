// The reflection panel: the prompt, what is typed, and what was written before.

import { localDay } from '../domain/day.ts';
import {
  type Draft,
  type DraftKey,
  draftKey,
  type Note,
  type TextProblem,
  textProblem,
} from '../domain/note.ts';
import { promptsFor, type ShownPrompt, shownPrompt } from '../domain/prompt.ts';
import type { Thought } from '../domain/thought.ts';
import { allDrafts, deleteDraft, putDraft } from '../storage/drafts.ts';
import { notesOnThought } from '../storage/notes.ts';
import { builtInPrompts } from './built-in-decks.ts';
import type { Changes } from './changes.ts';
import { claimDraftPlace, type DraftPlace } from './draft-place.ts';
import { saveNote } from './notes.ts';
import { changeQueue, readQueue } from './queue-store.ts';
import { reportError } from './report-error.ts';
import { createState, type State } from './state.ts';
import type { Store } from './store.ts';
import type { System } from './system.ts';

export type ReflectionState = {
  thought: Thought | undefined;
  /** The prompt in sight: undefined where it is skipped or switched off. */
  prompt: ShownPrompt | undefined;
  arePromptsOn: boolean;
  text: string;
  person: string;
  status: 'idle' | 'saving' | 'saved' | 'failed' | TextProblem;
  /** What was written to this thought before, latest first. */
  earlier: Note[];
  /** The latest draft that belongs elsewhere. */
  unfinished: Draft | undefined;
  today: string;
};

export type Reflection = {
  state: State<ReflectionState>;
  /** Turns to a thought, with the prompt that comes first; `typed` is what the field holds already. */
  open(thought: Thought, prompt: ShownPrompt | undefined, typed?: string): Promise<void>;
  onText(text: string): void;
  onPerson(person: string): void;
  onAnotherPrompt(): Promise<void>;
  onSkipPrompt(): void;
  onAskMe(): Promise<void>;
  onSave(): Promise<void>;
  /** Takes up a draft that belongs elsewhere, with its own thought, prompt and person. */
  onContinue(draft: Draft): Promise<void>;
  /** Reads the settings and the notes again. */
  refresh(): Promise<void>;
  close(): void;
};

export type ReflectionOptions = {
  store: Store;
  system: System;
  changes: Changes;
  surface: 'popup' | 'newtab';
};

export function createReflection(options: ReflectionOptions): Reflection {
  const { store, system, changes, surface } = options;
  const state = createState<ReflectionState>({
    thought: undefined,
    prompt: undefined,
    arePromptsOn: false,
    text: '',
    person: '',
    status: 'idle',
    earlier: [],
    unfinished: undefined,
    today: '',
  });
  let place: DraftPlace | undefined;
  let offered: ShownPrompt[] = [];

  const arePromptsOn = () => {
    const { promptInPopup, promptInNewTab } = readQueue().settings;
    return promptInPopup || (surface === 'newtab' && promptInNewTab);
  };
  const today = () => localDay(system.now(), readQueue().settings.dayBeginsAt);

  function draft(): Draft {
    const { thought, prompt, text, person } = state.get();
    return {
      surface: place?.surface ?? surface,
      subject: thought?.id ?? '',
      day: today(),
      instant: system.now().instant,
      text,
      ...(thought && { answers: thought }),
      ...(prompt && { prompt }),
      ...(person && prompt?.lens === 'outward' && { person }),
    };
  }

  function keepDraft(): void {
    const kept = draft();
    store
      .run((database) => putDraft(database, kept))
      .catch((error) => reportError('a draft', error));
  }

  async function loadDraft(typed: string): Promise<void> {
    const { thought } = state.get();
    const key: DraftKey = [place?.surface ?? surface, thought?.id ?? ''];
    if (place?.isOurs === false) return;
    const found = await store.run((database) => database.get('drafts', key));
    if (!found.ok || found.value === undefined) {
      if (typed !== '') keepDraft();
      return;
    }
    const { text, person = '', prompt } = found.value;
    const typedSince = state.get().text;
    const whole = [text, typedSince].filter((part) => part !== '').join('\n');
    state.set({ text: whole, person, ...(prompt && { prompt }) });
    if (typedSince !== '') keepDraft();
  }

  async function loadNotes(): Promise<void> {
    const { thought } = state.get();
    const mine = draftKey(draft()).join();
    const found = await store.run(async (database) => ({
      earlier: thought ? await notesOnThought(database, thought.id) : [],
      drafts: await allDrafts(database),
    }));
    if (!found.ok || state.get().thought !== thought) return;
    const unfinished = found.value.drafts.find(
      (other) => draftKey(other).join() !== mine && !other.surface.startsWith('edit'),
    );
    state.set({ earlier: found.value.earlier, unfinished });
  }

  async function loadPrompts(): Promise<ShownPrompt[]> {
    const { thought } = state.get();
    if (offered.length === 0 && thought) {
      const prompts = await builtInPrompts();
      offered = promptsFor(thought, prompts, thought.id).map(shownPrompt);
    }
    return offered;
  }

  async function turnTo(thought: Thought, prompt: ShownPrompt | undefined): Promise<void> {
    place?.release();
    place = undefined;
    offered = [];
    const isSkipped = readQueue().promptSkippedOn === thought.id;
    const isOn = arePromptsOn();
    state.set({
      thought,
      prompt: isOn && !isSkipped ? prompt : undefined,
      arePromptsOn: isOn,
      person: '',
      status: 'idle',
      today: today(),
    });
    place = await claimDraftPlace(surface, thought.id, system.newId);
  }

  return {
    state,
    async open(thought, prompt, typed = '') {
      state.set({ text: typed });
      await turnTo(thought, prompt);
      await loadDraft(typed);
      await loadNotes();
    },
    onText(text) {
      state.set({
        text,
        status: text.length > 0 && textProblem(text) === 'too-long' ? 'too-long' : 'idle',
      });
      keepDraft();
    },
    onPerson(person) {
      state.set({ person });
      keepDraft();
    },
    async onAnotherPrompt() {
      const prompts = await loadPrompts();
      const index = prompts.findIndex(({ id }) => id === state.get().prompt?.id);
      state.set({ prompt: prompts[(index + 1) % prompts.length] });
      if (state.get().text !== '') keepDraft();
    },
    onSkipPrompt() {
      const id = state.get().thought?.id;
      if (id) changeQueue((queue) => ({ ...queue, promptSkippedOn: id }));
      state.set({ prompt: undefined, person: '' });
      if (state.get().text !== '') keepDraft();
    },
    async onAskMe() {
      changeQueue(({ promptSkippedOn: _, ...queue }) => queue);
      const prompts = await loadPrompts();
      state.set({ prompt: prompts[0] });
    },
    async onSave() {
      if (state.get().status === 'saving') return;
      const problem = textProblem(state.get().text);
      if (problem !== undefined) {
        state.set({ status: problem });
        return;
      }
      const saved = draft();
      state.set({ status: 'saving' });
      const outcome = await store.run((database) => saveNote(database, saved, system));
      if (!outcome.ok) {
        state.set({ status: 'failed' });
        return;
      }
      if (state.get().text === saved.text) state.set({ text: '', person: '', status: 'saved' });
      else keepDraft();
      changes.announce('notes');
      await loadNotes();
    },
    async onContinue(other) {
      if (other.answers === undefined) return;
      if (state.get().text !== '') keepDraft();
      state.set({ text: '' });
      await turnTo(other.answers, other.prompt);
      state.set({ text: other.text, person: other.person ?? '' });
      keepDraft();
      if (draftKey(other).join() !== draftKey(draft()).join())
        await store.run((database) => deleteDraft(database, draftKey(other)));
      await loadNotes();
    },
    async refresh() {
      const isOn = arePromptsOn();
      if (isOn !== state.get().arePromptsOn) {
        state.set({ arePromptsOn: isOn, prompt: isOn ? (await loadPrompts())[0] : undefined });
      }
      await loadNotes();
    },
    close() {
      place?.release();
      place = undefined;
    },
  };
}
