// The reflection panel: the prompt, what is typed, and what was written before.

import { localDay } from '../domain/day.ts';
import { type Draft, draftKey, type Note, type TextProblem, textProblem } from '../domain/note.ts';
import { nameProblem } from '../domain/person.ts';
import { promptsFor, type ShownPrompt, shownPrompt } from '../domain/prompt.ts';
import type { Thought } from '../domain/thought.ts';
import { allDrafts } from '../storage/drafts.ts';
import { notesOnThought } from '../storage/notes-on-thought.ts';
import { builtInPrompts } from './built-in-decks.ts';
import type { Changes } from './changes.ts';
import { createDraftKeeper, type Unplaced } from './draft-keeper.ts';
import { readingLanguages } from './language.ts';
import { saveNote } from './notes.ts';
import { changeQueue, readQueue } from './queue-store.ts';
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
  status: 'idle' | 'saved' | 'failed' | 'copied' | 'copy-failed' | 'name-too-long' | TextProblem;
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
  /** Puts what is typed on the clipboard, and says so. */
  onCopy(): Promise<void>;
  /** Takes up a draft that belongs elsewhere, with its own thought, prompt and person. */
  onContinue(draft: Draft): Promise<void>;
  /** Whether a draft is the one being written here. */
  isWriting(draft: Draft): boolean;
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

/** What a text that is not to be saved as it stands is told at once, however it came into the field. */
function statusOf(text: string): 'idle' | 'too-long' {
  return textProblem(text) === 'too-long' ? 'too-long' : 'idle';
}

function joined(...texts: string[]): string {
  return texts.filter((text) => text !== '').join('\n\n');
}

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
  const drafts = createDraftKeeper(store, system, surface);
  /** A second press of Save while the first is at work is no second note. */
  let isSaving = false;

  /** As last read: not at each key, since reading them takes as long as writing a draft. */
  let { settings } = readQueue();

  const today = () => localDay(system.now(), settings.dayBeginsAt);

  function arePromptsOn(): boolean {
    const { promptInPopup, promptInNewTab } = settings;
    return promptInPopup || (surface === 'newtab' && promptInNewTab);
  }

  function draft(): Unplaced {
    const { thought, prompt, text, person } = state.get();
    return {
      day: today(),
      instant: system.now().instant,
      text,
      ...(thought && { answers: thought }),
      ...(prompt && { prompt }),
      ...(person && prompt?.lens === 'outward' && { person }),
    };
  }

  function keepIfTyped(): void {
    if (state.get().text !== '') drafts.keep(draft());
  }

  /** Puts the draft that was left in this place before what has been typed since. */
  async function loadDraft(): Promise<void> {
    const left = await drafts.left();
    const typed = state.get();
    if (left !== undefined) {
      const { text: before, person = '', prompt } = left;
      const text = joined(before, typed.text);
      state.set({
        text,
        ...(text !== typed.text && { status: statusOf(text) }),
        person: typed.person || person,
        ...(prompt && { prompt }),
      });
    }
    if (typed.text !== '' || typed.person !== '') drafts.keep(draft());
  }

  async function loadNotes(): Promise<void> {
    const { thought } = state.get();
    const found = await store.run(async (database) => ({
      earlier: thought ? await notesOnThought(database, thought.id) : [],
      drafts: await allDrafts(database),
    }));
    if (!found.ok || state.get().thought !== thought) return;
    const isElsewhere = (other: Draft) => !drafts.isMine(other) && other.answers !== undefined;
    const unfinished = found.value.drafts.find(isElsewhere);
    state.set({ earlier: found.value.earlier, unfinished });
  }

  async function promptsOf(thought: Thought): Promise<ShownPrompt[]> {
    const languages = [thought.language, ...readingLanguages(settings)];
    const prompts = await builtInPrompts('reflection', languages);
    return promptsFor(thought, prompts, thought.id).map(shownPrompt);
  }

  /** Offers the first prompt, to a thought whose card brought none. */
  async function offerFirst(): Promise<void> {
    const { thought } = state.get();
    if (thought === undefined) return;
    const [first] = await promptsOf(thought);
    if (state.get().thought === thought) state.set({ prompt: first });
  }

  async function turnTo(thought: Thought, prompt: ShownPrompt | undefined): Promise<void> {
    const queue = readQueue();
    settings = queue.settings;
    const isSkipped = queue.promptSkippedOn === thought.id;
    const isOn = arePromptsOn();
    const isAsked = isOn && !isSkipped;
    state.set({
      thought,
      prompt: isAsked ? prompt : undefined,
      arePromptsOn: isOn,
      status: statusOf(state.get().text),
      today: today(),
    });
    const claimed = drafts.turnTo(thought.id);
    if (isAsked && !prompt) await offerFirst();
    await claimed;
    await loadDraft();
  }

  return {
    state,
    isWriting: drafts.isMine,
    async open(thought, prompt, typed = '') {
      state.set({ text: typed, person: '' });
      await turnTo(thought, prompt);
      await loadNotes();
    },
    onText(text) {
      state.set({ text, status: statusOf(text) });
      drafts.keep(draft());
    },
    onPerson(person) {
      state.set({ person });
      drafts.keep(draft());
    },
    async onAnotherPrompt() {
      const { thought, prompt } = state.get();
      if (thought === undefined) return;
      const prompts = await promptsOf(thought);
      const index = prompts.findIndex(({ id }) => id === prompt?.id);
      state.set({ prompt: prompts[(index + 1) % prompts.length] });
      keepIfTyped();
    },
    onSkipPrompt() {
      const id = state.get().thought?.id;
      if (id) changeQueue((queue) => ({ ...queue, promptSkippedOn: id }));
      state.set({ prompt: undefined });
      keepIfTyped();
    },
    async onAskMe() {
      changeQueue(({ promptSkippedOn: _, ...queue }) => queue);
      await offerFirst();
      keepIfTyped();
    },
    async onSave() {
      if (isSaving) return;
      const problem = textProblem(state.get().text);
      if (problem !== undefined) {
        state.set({ status: problem });
        return;
      }
      const { text, thought, person } = state.get();
      if (nameProblem(person) === 'name-too-long') {
        state.set({ status: 'name-too-long' });
        return;
      }
      isSaving = true;
      if (state.get().status !== 'idle') state.set({ status: 'idle' });
      const outcome = await drafts
        .placed(draft())
        .then((saved) => store.change((database) => saveNote(database, saved, system)))
        .finally(() => {
          isSaving = false;
        });
      if (!outcome.ok) {
        state.set({ status: 'failed' });
        return;
      }
      // Typed on, or turned to another thought, while it was being saved: that stays.
      const isUntouched = state.get().text === text && state.get().thought === thought;
      state.set(isUntouched ? { text: '', person: '', status: 'saved' } : { status: 'saved' });
      keepIfTyped();
      changes.announce('notes');
      await loadNotes();
    },
    async onCopy() {
      try {
        await navigator.clipboard.writeText(state.get().text);
        state.set({ status: 'copied' });
      } catch {
        state.set({ status: 'copy-failed' });
      }
    },
    async onContinue(other) {
      if (other.answers === undefined) return;
      if (state.get().thought?.id !== other.answers.id) {
        state.set({ text: '', person: '' });
        await turnTo(other.answers, other.prompt);
      }
      if (!drafts.isMine(other)) {
        const { text, person, prompt } = state.get();
        const all = joined(text, other.text);
        state.set({
          text: all,
          status: statusOf(all),
          person: person || (other.person ?? ''),
          prompt: text === '' ? other.prompt : prompt,
        });
        await drafts.takeOver(draft(), draftKey(other));
      }
      await loadNotes();
    },
    async refresh() {
      ({ settings } = readQueue());
      const isOn = arePromptsOn();
      if (isOn !== state.get().arePromptsOn) {
        state.set({ arePromptsOn: isOn, prompt: undefined });
        if (isOn) await offerFirst();
      }
      await loadNotes();
    },
    close: drafts.release,
  };
}
