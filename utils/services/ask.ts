// Asking about one sensing: what the person said, how near the reader was, and
// the draft of it; or not now, or not at all.
import { localDay } from '../domain/day.ts';
import { draftKey, type Note, type TextProblem, textProblem } from '../domain/note.ts';
import type { Nearness } from '../domain/sensing.ts';
import { namesOfPeople } from '../storage/people.ts';
import { answerSensing, type Said } from './asks.ts';
import type { Changes } from './changes.ts';
import { createDraftKeeper, type Unplaced } from './draft-keeper.ts';
import { createState, type State } from './state.ts';
import type { Store } from './store.ts';
import type { System } from './system.ts';

export type AskState = {
  isLoaded: boolean;
  /** The sensing; undefined where it is gone, or about nobody any more. */
  note: Note | undefined;
  name: string;
  text: string;
  near: Nearness | undefined;
  status: 'idle' | 'saved' | 'declined' | 'later' | 'failed' | TextProblem;
};

export type Ask = {
  state: State<AskState>;
  open(note: string): Promise<void>;
  onText(text: string): void;
  onNear(near: Nearness): void;
  onSave(): Promise<void>;
  onNotNow(): void;
  onWillNotAsk(): Promise<void>;
  close(): void;
};

const NOTHING: AskState = {
  isLoaded: false,
  note: undefined,
  name: '',
  text: '',
  near: undefined,
  status: 'idle',
};

export type AskOptions = { store: Store; system: System; changes: Changes };

export function createAsk({ store, system, changes }: AskOptions): Ask {
  const state = createState<AskState>(NOTHING);
  const drafts = createDraftKeeper(store, system, 'practice');

  function draft(): Unplaced {
    const { text, near } = state.get();
    const now = system.now();
    return {
      day: localDay(now, 0),
      instant: now.instant,
      text,
      ...(near && { practice: { near } }),
    };
  }

  function put(change: Partial<AskState>): void {
    state.set({ status: 'idle', ...change });
    drafts.keep(draft());
  }

  async function write(said: Said, status: 'saved' | 'declined'): Promise<void> {
    const { note } = state.get();
    if (note === undefined) return;
    const key = draftKey(await drafts.placed(draft()));
    const outcome = await store.change((database) =>
      answerSensing(database, note.id, said, key, system),
    );
    if (!outcome.ok) state.set({ status: 'failed' });
    else if (outcome.value === undefined) state.set({ note: undefined });
    else {
      state.set({ note: outcome.value, status });
      changes.announce('notes');
    }
  }

  return {
    state,
    async open(id) {
      state.set(NOTHING);
      const found = await store.run(async (database) => {
        const note = await database.get('notes', id);
        const { person } = note ?? {};
        const names = await namesOfPeople(database, person ? [person] : []);
        const isThere = note?.kind === 'sensing' && !note.deleted && person !== undefined;
        return { note: isThere ? note : undefined, name: names.get(person ?? '') ?? '' };
      });
      await drafts.turnTo(id);
      const left = await drafts.left();
      const { note, name } = found.ok ? found.value : NOTHING;
      state.set({
        isLoaded: true,
        note,
        name,
        text: left?.text ?? note?.answer?.text ?? '',
        near: left ? left.practice?.near : note?.answer?.near,
      });
    },
    onText(text) {
      put({ text, status: textProblem(text) === 'too-long' ? 'too-long' : 'idle' });
    },
    onNear: (near) => put({ near }),
    async onSave() {
      const { text, near } = state.get();
      const problem = textProblem(text);
      // How near it was can be known without the words.
      if (problem === 'too-long' || (problem === 'empty' && near === undefined))
        state.set({ status: problem });
      else await write({ text, ...(near && { near }) }, 'saved');
    },
    onNotNow: () => state.set({ status: 'later' }),
    onWillNotAsk: () => write({ isDeclined: true }, 'declined'),
    close: drafts.release,
  };
}
