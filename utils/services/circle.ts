// The circle that is running: its machine joined to clock, store, screen and
// bell, and which page keeps it.
import { begunCircle, circleAfter, isStep, resumedCircle } from '../domain/circle.ts';
import { changesAhead } from '../domain/circle-clock.ts';
import { type CirclePlan, tidyPlan } from '../domain/circle-plan.ts';
import { type Circle, type CircleEvent, isTimed } from '../domain/circle-state.ts';
import type { Draft } from '../domain/note.ts';
import { circleFrom } from '../formats/stored-circle.ts';
import { putCircle, removeCircle, storedCircle } from '../storage/circles.ts';
import { putDraft } from '../storage/drafts.ts';
import type { Bell } from './bell.ts';
import type { Changes } from './changes.ts';
import { createCircleLock } from './circle-lock.ts';
import { reporting } from './report-error.ts';
import { createState, type State } from './state.ts';
import type { Store } from './store.ts';
import type { System } from './system.ts';
import type { WakeLock } from './wake-lock.ts';

/**
 * What this page has of a circle: none (yet, or any more), one that another page
 * keeps, one that it looks on at, its own, or its own that is over.
 */
export type CircleView = 'loading' | 'none' | 'elsewhere' | 'watching' | 'mine' | 'over';

export type CircleState = {
  view: CircleView;
  circle: Circle | undefined;
  /** What was stored as a circle could not be read as one. */
  wasRefused: boolean;
};

export type CircleKeeping = {
  state: State<CircleState>;
  /** Finds the circle that was running, paused, or says that another page keeps it. */
  load(): Promise<void>;
  begin(plan: CirclePlan): Promise<void>;
  onEvent(event: CircleEvent): void;
  onWatch(): Promise<void>;
  onTakeOver(): Promise<void>;
  /** The circle is over: nothing of it stays. */
  end(): Promise<void>;
  /** It is not over after all; `draft` was typed at its closing. */
  undoEnd(draft: Draft): Promise<void>;
  /** Turns from a circle that is over to a new one. */
  clear(): void;
  /** Another page has taken a step. */
  onStepElsewhere(): Promise<void>;
};

export type CircleOptions = {
  store: Store;
  system: System;
  changes: Changes;
  wakeLock: WakeLock;
  bell: Bell;
};

/** How often the time that has passed is written, so that a crash loses no more. */
const CHECKPOINT_MS = 5000;

const SECOND_MS = 1000;

export function createCircleKeeping(options: CircleOptions): CircleKeeping {
  const { store, system, changes, wakeLock, bell } = options;
  const reported = reporting('the circle');
  const state = createState<CircleState>({
    view: 'loading',
    circle: undefined,
    wasRefused: false,
  });
  const lock = createCircleLock(() => showElsewhere());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writtenAt = 0;

  const now = () => system.now().instant;

  function write(circle: Circle, durability: 'strict' | 'relaxed'): void {
    writtenAt = circle.clock.at;
    const written = store.change((database) => putCircle(database, circle, durability));
    if (durability === 'relaxed') reported(written);
    // Told when it is stored: the other page reads it.
    else reported(written.then(() => changes.announce('circle')));
  }

  /** Looks again when the digits on the screen change next. */
  function schedule(): void {
    clearTimeout(timer);
    const { view, circle } = state.get();
    const isLooking = view === 'mine' || view === 'watching';
    if (!isLooking || !circle || !isTimed(circle.phase) || circle.clock.isPaused) return;
    const toNextDigit = circle.clock.leftMs % SECOND_MS || SECOND_MS;
    timer = setTimeout(() => onEvent('look'), toNextDigit);
  }

  function show(view: CircleView, circle: Circle | undefined): void {
    state.set({ view, circle });
    const isMine = view === 'mine' && circle !== undefined;
    wakeLock.set((isMine && circle.phase !== 'note') || view === 'watching');
    bell.ringAfter(isMine && circle.plan.hasBell ? changesAhead(circle) : []);
    schedule();
  }

  function keep(circle: Circle): void {
    show('mine', circle);
    write(circle, 'strict');
  }

  function showElsewhere(): void {
    show('elsewhere', undefined);
    // Whoever kept it may be gone one day: then it goes on here.
    lock.wait(() => reported(resume()));
  }

  async function read(): Promise<unknown> {
    const found = await store.run(storedCircle);
    return found.ok ? found.value : undefined;
  }

  /** Goes on, paused, with what is stored. The lock is held here. */
  async function resume(): Promise<void> {
    const stored = await read();
    const circle = circleFrom(stored);
    if (circle !== undefined) {
      keep(resumedCircle(circle, now()));
      return;
    }
    lock.release();
    state.set({ wasRefused: stored !== undefined });
    show('none', undefined);
  }

  function onEvent(event: CircleEvent): void {
    const { view, circle } = state.get();
    if (circle === undefined || (view !== 'mine' && view !== 'watching')) return;
    if (view === 'watching' && event !== 'look') return;
    const next = circleAfter(circle, event, now());
    if (isStep(circle, next)) {
      if (view === 'mine') keep(next);
      else show(view, next);
      return;
    }
    state.set({ circle: next });
    schedule();
    const isDue = Math.abs(next.clock.at - writtenAt) >= CHECKPOINT_MS;
    if (view === 'mine' && isTimed(next.phase) && isDue) write(next, 'relaxed');
  }

  /** The circle as the page that keeps it wrote it last, brought up to now. */
  async function watch(): Promise<void> {
    const circle = circleFrom(await read());
    if (state.get().view === 'watching') show(circle ? 'watching' : 'elsewhere', circle);
  }

  return {
    state,
    onEvent,
    async load() {
      if (await lock.take()) await resume();
      else showElsewhere();
    },
    async begin(plan) {
      if (!(await lock.take())) {
        showElsewhere();
        return;
      }
      state.set({ wasRefused: false });
      keep(begunCircle(tidyPlan(plan), system.newId(), now()));
    },
    async onWatch() {
      state.set({ view: 'watching' });
      await watch();
    },
    async onTakeOver() {
      await lock.takeOver();
      await resume();
    },
    async end() {
      const { circle } = state.get();
      if (circle === undefined) return;
      show('over', circleAfter(circle, 'look', now()));
      await store.change((database) => removeCircle(database, circle.id));
      changes.announce('circle');
      lock.release();
    },
    async undoEnd(draft) {
      const { circle } = state.get();
      if (circle === undefined || !(await lock.take())) return;
      await store.change((database) => putDraft(database, draft));
      keep(circle);
    },
    clear: () => show('none', undefined),
    async onStepElsewhere() {
      if (state.get().view === 'watching') await watch();
    },
  };
}
