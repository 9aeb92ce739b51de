// One person's practice: its step, what is written in it, and the draft that
// brings both back after the page has gone.
import { localDay } from '../domain/day.ts';
import { type Draft, draftKey, type Note, type TextProblem, textProblem } from '../domain/note.ts';
import { nameProblem } from '../domain/person.ts';
import { type Pause, type PracticeStep, pauseAt, secondsLeft } from '../domain/practice.ts';
import { enteringPrompts, type ShownPrompt, shownPrompt } from '../domain/prompt.ts';
import type { About, Sureness } from '../domain/sensing.ts';
import { allDrafts, deleteDraft } from '../storage/drafts.ts';
import { builtInPrompts } from './built-in-decks.ts';
import type { Changes } from './changes.ts';
import { createDraftKeeper, type Unplaced } from './draft-keeper.ts';
import { interfaceLanguage } from './language.ts';
import { saveNote } from './notes.ts';
import { readQueue } from './queue-store.ts';
import { settingsOf } from './settings.ts';
import { createState, type State } from './state.ts';
import type { Store } from './store.ts';
import type { System } from './system.ts';

/** What is written and chosen on the way; empty again at the end. */
type Written = {
  text: string;
  /** The name as typed; '' for someone near. */
  person: string;
  about: About | undefined;
  prompt: ShownPrompt | undefined;
  sure: Sureness | undefined;
  deed: string;
  pause: Pause | undefined;
  /** How long the reader has been entering, where that is to be seen. */
  clock: Pause | undefined;
  /** The local day on which it was begun. */
  begunOn: string;
};

export type PracticeState = Written & {
  isLoaded: boolean;
  step: 'begin' | PracticeStep | 'end';
  today: string;
  status:
    | 'idle'
    | 'failed'
    | 'discarded'
    | 'copied'
    | 'copy-failed'
    | 'name-too-long'
    | TextProblem;
  /** A practice begun in another tab and left there. */
  unfinished: Draft | undefined;
  /** What was discarded last, while that can be undone. */
  taken: Draft | undefined;
  /** The sensing that was saved last, and the name it was saved with. */
  saved: { note: Note; person: string } | undefined;
};

export type Practice = {
  state: State<PracticeState>;
  open(): Promise<void>;
  /** Begins with the pause, or without it where `seconds` is 0. */
  onBegin(seconds: number): Promise<void>;
  /** Goes to a step, forwards and back; to enter after the pause. */
  onStep(step: 'enter' | 'note'): Promise<void>;
  /** Looks at the clock: to be called several times a second while the page is seen. */
  tick(): Promise<void>;
  onPerson(person: string): void;
  onAbout(about: About): Promise<void>;
  onAnotherPrompt(): Promise<void>;
  onText(text: string): void;
  onClock(isShown: boolean): void;
  onSure(sure: Sureness): void;
  onDeed(deed: string): void;
  onSave(): Promise<void>;
  /** Ends without saving; what was written can be brought back. */
  onDiscard(): Promise<void>;
  onUndo(): Promise<void>;
  /** Takes up what was left in another tab. */
  onTakeUp(draft: Draft): Promise<void>;
  /** Back to the beginning, for another person. */
  onAgain(): void;
  onCopy(): Promise<void>;
  /** Gives up the place of the draft, which stays. */
  close(): void;
};

export type PracticeOptions = { store: Store; system: System; changes: Changes };

const NOTHING: Written = {
  text: '',
  person: '',
  about: undefined,
  prompt: undefined,
  sure: undefined,
  deed: '',
  pause: undefined,
  clock: undefined,
  begunOn: '',
};

function isStep(step: PracticeState['step']): step is PracticeStep {
  return step !== 'begin' && step !== 'end';
}

export function createPractice({ store, system, changes }: PracticeOptions): Practice {
  const state = createState<PracticeState>({
    ...NOTHING,
    isLoaded: false,
    step: 'begin',
    today: '',
    status: 'idle',
    unfinished: undefined,
    taken: undefined,
    saved: undefined,
  });
  const drafts = createDraftKeeper(store, system, 'practice');
  let dayBeginsAt = 0;
  let isSaving = false;
  /** Another order of the prompts for each page. */
  const seed = system.newId();

  const today = () => localDay(system.now(), dayBeginsAt);

  function draft(): Unplaced {
    const { step, text, person, prompt, begunOn, pause, about, sure, deed } = state.get();
    return {
      kind: 'sensing',
      day: begunOn || today(),
      instant: system.now().instant,
      text,
      ...(person && { person }),
      ...(prompt && { prompt }),
      practice: {
        ...(isStep(step) && { step }),
        ...(pause && { pause }),
        ...(about && { about }),
        ...(sure && { sure }),
        ...(deed && { deed }),
      },
    };
  }

  /** Sets what was changed, and keeps it. */
  function put(change: Partial<PracticeState>): void {
    state.set({ status: 'idle', taken: undefined, ...change });
    drafts.keep(draft());
  }

  async function promptsOf(about: About): Promise<ShownPrompt[]> {
    const { code } = interfaceLanguage(readQueue().settings);
    const prompts = await builtInPrompts('entering', [code]);
    return enteringPrompts(about, prompts, seed).map(shownPrompt);
  }

  async function askAbout(about: About): Promise<void> {
    put({ about, prompt: undefined });
    const [prompt] = await promptsOf(about);
    if (state.get().about === about) put({ prompt });
  }

  async function goTo(step: PracticeStep): Promise<void> {
    put({ step, clock: undefined, ...(step !== 'pause' && { pause: undefined }) });
    if (step === 'enter' && state.get().about === undefined) await askAbout('love');
  }

  async function resume(left: Draft): Promise<void> {
    const { step = 'enter', pause, about, sure, deed = '' } = left.practice ?? {};
    const { text, person = '', prompt, day } = left;
    const now = system.now().instant;
    state.set({
      ...NOTHING,
      step,
      text,
      person,
      about,
      prompt,
      sure,
      deed,
      pause: pause && pauseAt(pause, now),
      begunOn: day,
      status: 'idle',
      taken: undefined,
    });
    await tick();
    if (state.get().step === 'enter' && about === undefined) await askAbout('love');
  }

  /** A pause of another day, with nothing written after it, is over and done with. */
  function isForgotten({ text, person, practice, day }: Draft): boolean {
    return practice?.step === 'pause' && text === '' && !person && day !== today();
  }

  async function readUnfinished(): Promise<void> {
    const found = await store.run(allDrafts);
    const isLeft = (other: Draft) =>
      other.surface.startsWith('practice') && other.subject === '' && !drafts.isMine(other);
    state.set({ unfinished: found.ok ? found.value.find(isLeft) : undefined });
  }

  async function tick(): Promise<void> {
    const { step, pause, clock } = state.get();
    const now = system.now().instant;
    if (clock) state.set({ clock: pauseAt(clock, now) });
    if (step !== 'pause' || pause === undefined) return;
    const seen = pauseAt(pause, now);
    if (secondsLeft(seen) === 0) await goTo('enter');
    else state.set({ pause: seen });
  }

  async function remove(): Promise<Draft> {
    const removed = await drafts.placed(draft());
    await store.run((database) => deleteDraft(database, draftKey(removed)));
    return removed;
  }

  return {
    state,
    tick,
    close: drafts.release,
    async open() {
      const settings = await store.run(settingsOf);
      if (settings.ok) ({ dayBeginsAt } = settings.value);
      await drafts.turnTo('');
      const left = await drafts.left();
      if (left && !isForgotten(left)) await resume(left);
      await readUnfinished();
      state.set({ isLoaded: true, today: today() });
    },
    async onBegin(seconds) {
      const begun = system.now().instant;
      state.set({ begunOn: today(), saved: undefined });
      if (seconds === 0) await goTo('enter');
      else put({ step: 'pause', pause: { begun, seen: begun, seconds } });
    },
    async onStep(step) {
      const isNameLong = nameProblem(state.get().person) === 'name-too-long';
      if (step === 'note' && isNameLong) state.set({ status: 'name-too-long' });
      else await goTo(step);
    },
    onPerson(person) {
      const status = nameProblem(person) === 'name-too-long' ? 'name-too-long' : 'idle';
      put({ person, status });
    },
    onAbout: askAbout,
    async onAnotherPrompt() {
      const { about = 'love', prompt } = state.get();
      const prompts = await promptsOf(about);
      const index = prompts.findIndex(({ id }) => id === prompt?.id);
      put({ about, prompt: prompts[(index + 1) % prompts.length] });
    },
    onText(text) {
      put({ text, status: textProblem(text) === 'too-long' ? 'too-long' : 'idle' });
    },
    onClock(isShown) {
      const now = system.now().instant;
      state.set({ clock: isShown ? { begun: now, seen: now, seconds: 0 } : undefined });
    },
    onSure: (sure) => put({ sure }),
    onDeed: (deed) => put({ deed }),
    async onSave() {
      if (isSaving) return;
      const { text, person } = state.get();
      const problem = textProblem(text);
      if (problem !== undefined) {
        state.set({ status: problem });
        return;
      }
      isSaving = true;
      const outcome = await drafts
        .placed(draft())
        .then((placed) => store.change((database) => saveNote(database, placed, system)))
        .finally(() => {
          isSaving = false;
        });
      if (!outcome.ok) {
        state.set({ status: 'failed' });
        return;
      }
      const saved = { note: outcome.value, person: person.trim() };
      state.set({ ...NOTHING, step: 'end', status: 'idle', taken: undefined, saved });
      changes.announce('notes');
    },
    async onDiscard() {
      const taken = await remove();
      const isNothing = taken.text.trim() === '' && !taken.person && !taken.practice?.deed;
      state.set({ ...NOTHING, step: 'begin', status: 'idle' });
      if (!isNothing) state.set({ status: 'discarded', taken });
    },
    async onUndo() {
      const { taken } = state.get();
      if (taken === undefined) return;
      await resume(taken);
      drafts.keep(draft());
    },
    async onTakeUp(other) {
      await resume(other);
      await drafts.takeOver(draft(), draftKey(other));
      state.set({ unfinished: undefined });
    },
    onAgain() {
      state.set({ ...NOTHING, step: 'begin', status: 'idle', saved: undefined });
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
