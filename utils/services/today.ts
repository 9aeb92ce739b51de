// The thought in sight on a page: recorded once it is seen, kept, changed for
// another, and right when the slot ends while nobody looks.
import type { Card } from '../domain/card.ts';
import { HOUR_MS, localDay, MINUTE_MS, type Slot } from '../domain/day.ts';
import { isRunningLow, shownIn } from '../domain/queue.ts';
import { markOf } from '../storage/marks.ts';
import { notesOnThought } from '../storage/notes-on-thought.ts';
import { isReplanAsked } from '../storage/replanning.ts';
import type { Downloads } from './backup.ts';
import type { Changes } from './changes.ts';
import type { Painted } from './first-paint.ts';
import { identityOf, timeAfter } from './identity.ts';
import { readingLanguages } from './language.ts';
import { changeQueue, readQueue } from './queue-store.ts';
import { recordPainted } from './showing-record.ts';
import { createState, type State } from './state.ts';
import type { Store } from './store.ts';
import type { System } from './system.ts';

export type TodayState = {
  slot: Slot;
  card: Card;
  isKept: boolean;
  /** How many notes answer this thought. */
  answers: number;
};

export type Today = {
  state: State<TodayState>;
  /** Records the painted card, reads what is known of it, and fills the queue where it runs low. */
  begin(): Promise<void>;
  onKeep(): Promise<void>;
  onAnother(): Promise<void>;
  /** Takes over what another page has made the card of this slot. */
  adopt(): Promise<void>;
  /** Turns to the card of the slot that has begun meanwhile. Resolves with whether one has; it is to `begin` when it is seen. */
  turnOver(): Promise<boolean>;
  /** Milliseconds until the slot in sight may end: until the next full hour of the wall clock. */
  msToNextSlot(): number;
  readAnswers(): Promise<void>;
};

export type TodayOptions = {
  store: Store;
  system: System;
  changes: Changes;
  painted: Painted;
  /** From the popup: a tab's thought is the one that was shown last. */
  isGlance?: boolean;
  /** What writes backups, loaded when one may be due. Without it none is made. */
  downloads?: () => Promise<Downloads>;
};

export function createToday(options: TodayOptions): Today {
  const { store, system, changes, painted, isGlance = false, downloads } = options;
  const { slot, card } = painted;
  const state = createState<TodayState>({ slot, card, isKept: false, answers: 0 });
  let isNew = painted.isNew;
  let isReplanWanted = false;

  async function readMarks(): Promise<void> {
    const { thought } = state.get().card;
    const outcome = await store.run(async (database) => ({
      mark: await markOf(database, thought),
      notes: await notesOnThought(database, thought),
      isReplanAsked: await isReplanAsked(database),
    }));
    if (!outcome.ok) return;
    isReplanWanted = outcome.value.isReplanAsked;
    if (state.get().card.thought !== thought) return;
    const { mark, notes } = outcome.value;
    state.set({ isKept: mark?.kept !== undefined, answers: notes.length });
  }

  async function fill(): Promise<void> {
    const queue = readQueue();
    const isInOther = queue.languages !== readingLanguages(queue.settings).join();
    if (!isRunningLow(queue) && !isInOther && !isReplanWanted) return;
    const { fillQueue } = await import('./fill-queue.ts');
    await store.run((database) => fillQueue(database, system));
  }

  async function backUp(): Promise<void> {
    const { backUpAfter = Number.POSITIVE_INFINITY } = readQueue();
    if (!downloads || system.now().instant < backUpAfter) return;
    const [{ lookForBackup }, files] = await Promise.all([import('./backup.ts'), downloads()]);
    await lookForBackup(store, system, files);
  }

  async function show(next: Pick<TodayState, 'slot' | 'card'>): Promise<void> {
    state.set({ ...next, isKept: false, answers: 0 });
    await readMarks();
  }

  async function record(): Promise<void> {
    const shown = { slot: state.get().slot, card: state.get().card, isNew };
    isNew = false;
    const day = localDay(system.now(), readQueue().settings.dayBeginsAt);
    changeQueue((queue) => (queue.viewedDay === day ? queue : { ...queue, viewedDay: day }));
    await store.run((database) => recordPainted(database, shown, system));
  }

  return {
    state,
    async begin() {
      await readMarks();
      await record();
      await fill();
      await backUp();
    },
    async onKeep() {
      const { card: kept, isKept } = state.get();
      const instant = isKept ? undefined : system.now().instant;
      const { setKept } = await import('../storage/keeping.ts');
      const outcome = await store.change(async (database) =>
        setKept(
          database,
          kept.thought,
          instant,
          timeAfter(system, await identityOf(database, system)),
        ),
      );
      if (!outcome.ok) return;
      state.set({ isKept: !isKept });
      changes.announce('marks');
    },
    async onAnother() {
      const { slot: current, card: before } = state.get();
      const { recordAnother, takeAnother } = await import('./another.ts');
      const another = await takeAnother(current, before);
      changes.announce('queue');
      const isShown = show({ slot: current, card: another });
      await store.run((database) => recordAnother(database, current, another, system));
      await isShown;
      await fill();
    },
    async adopt() {
      const now = shownIn(readQueue(), state.get().slot);
      if (now && now.thought !== state.get().card.thought)
        await show({ slot: state.get().slot, card: now });
    },
    async turnOver() {
      const { sparesIfOut, takeNow } = await import('./turn-over.ts');
      const spares = await sparesIfOut();
      const taken = takeNow(state.get().slot, isGlance, system, spares);
      if (taken === undefined) return false;
      isNew = taken.isNew;
      await show({ slot: taken.slot, card: taken.card });
      return true;
    },
    msToNextSlot() {
      const { instant, offsetMinutes } = system.now();
      return HOUR_MS - ((instant + offsetMinutes * MINUTE_MS) % HOUR_MS);
    },
    readAnswers: readMarks,
  };
}
