// A circle in its turns: a pure state machine over timestamps. What happens is
// an event and an instant; nothing here reads a clock or counts ticks.
import { lengthened, looked, STEP_MS, withPause, withSpent } from './circle-clock.ts';
import type { CirclePlan } from './circle-plan.ts';
import { CIRCLE_SHARES, type Circle, type CircleEvent } from './circle-state.ts';
import { closed, following, inPhase, oneMoreRound, passed, turn } from './circle-turns.ts';

/**
 * The circle after an event at `now` (milliseconds since 1970; the clock may have
 * been set either way since). An event that means nothing in a phase changes nothing.
 */
export function circleAfter(circle: Circle, event: CircleEvent, now: number): Circle {
  const current = looked(circle, now);
  switch (event) {
    case 'look':
      return current;
    case 'next':
      return following(current);
    case 'pass':
      return passed(current);
    case 'pause':
      return withPause(current, true);
    case 'goOn':
      return withPause(current, false);
    case 'more':
      return lengthened(current, STEP_MS);
    case 'less':
      return lengthened(current, -STEP_MS);
    case 'close':
      return closed(current);
    case 'anotherRound':
      return oneMoreRound(current);
  }
}

/** A circle that begins at `now`, with its opening pause or the first turn. */
export function begunCircle(plan: CirclePlan, id: string, now: number): Circle {
  const clock = { at: now, isPaused: false, leftMs: 0, lengthMs: 0 };
  const spent = Object.fromEntries(CIRCLE_SHARES.map((share) => [share, 0]));
  const circle = { id, plan, round: 0, through: 0, clock, spent } as Omit<Circle, 'phase'>;
  const begun: Circle = { ...circle, phase: 'turn' };
  return plan.openingSeconds > 0 ? inPhase(begun, 'opening', plan.openingSeconds) : turn(begun);
}

/** A circle read back at `now`, after its page was gone: at the same seat, the clock paused. */
export function resumedCircle(circle: Circle, now: number): Circle {
  const ms = Math.max(0, now - circle.clock.at);
  const current = { ...circle, clock: { ...circle.clock, at: now } };
  return withPause(withSpent(current, 'away', ms), true);
}

/** Whether two states differ in more than the time that has passed: what is a step, and is stored as one. */
export function isStep(before: Circle, after: Circle): boolean {
  return (
    before.phase !== after.phase ||
    before.round !== after.round ||
    before.through !== after.through ||
    before.clock.isPaused !== after.clock.isPaused ||
    before.clock.lengthMs !== after.clock.lengthMs
  );
}
