// How time passes in a circle: counted from instants, so that neither a hidden
// page nor a machine that slept makes it wrong.
import { type Circle, type CirclePhase, type CircleShare, isTimed } from './circle-state.ts';
import { following } from './circle-turns.ts';

/**
 * Browsers wake a hidden page once a minute at the least. After a longer gap the
 * machine has slept or its clock was set: then no more than one phase has ended.
 */
export const LONGEST_LOOK_MS = 75_000;

/** What + and − add and take. */
export const STEP_MS = 10_000;

/** No phase is made longer than this. */
export const PHASE_MAX_MS = 600_000;

function shareOf(phase: CirclePhase): CircleShare {
  return phase === 'handover' || phase === 'words' || phase === 'note' ? 'waiting' : phase;
}

export function withSpent(circle: Circle, share: CircleShare, ms: number): Circle {
  return { ...circle, spent: { ...circle.spent, [share]: circle.spent[share] + ms } };
}

export function withPause(circle: Circle, isPaused: boolean): Circle {
  if (!isTimed(circle.phase)) return circle;
  return { ...circle, clock: { ...circle.clock, isPaused } };
}

/** `ms` pass. Phases end at their very instants, and what is over goes to the next. */
function elapsed(circle: Circle, ms: number, isGap: boolean): Circle {
  const { leftMs } = circle.clock;
  if (!isTimed(circle.phase)) return withSpent(circle, shareOf(circle.phase), ms);
  if (ms < leftMs) {
    const clock = { ...circle.clock, leftMs: leftMs - ms };
    return withSpent({ ...circle, clock }, shareOf(circle.phase), ms);
  }
  const next = following(withSpent(circle, shareOf(circle.phase), leftMs));
  if (isGap) return withSpent(withPause(next, true), 'away', ms - leftMs);
  return elapsed(next, ms - leftMs, false);
}

/**
 * The circle as of `now`. A clock set back takes nothing and gives nothing. After
 * a gap, as when the machine slept, the phase that ran is over if its time was
 * up, and what follows waits, paused.
 */
export function looked(circle: Circle, now: number): Circle {
  const ms = Math.max(0, now - circle.clock.at);
  const current = { ...circle, clock: { ...circle.clock, at: now } };
  if (circle.clock.isPaused) return withSpent(current, 'paused', ms);
  return elapsed(current, ms, ms > LONGEST_LOOK_MS);
}

/** Time is added or, with a negative step, taken; with none left the phase is over. */
export function lengthened(circle: Circle, stepMs: number): Circle {
  if (!isTimed(circle.phase)) return circle;
  const { leftMs, lengthMs } = circle.clock;
  const left = Math.min(Math.max(leftMs + stepMs, 0), PHASE_MAX_MS);
  const length = Math.min(Math.max(lengthMs + stepMs, left), PHASE_MAX_MS);
  const next = { ...circle, clock: { ...circle.clock, leftMs: left, lengthMs: length } };
  return left === 0 ? withPause(following(next), circle.clock.isPaused) : next;
}

/** Milliseconds until each change that will come by itself, the next first, some of them ahead. */
export function changesAhead(circle: Circle, most = 6): number[] {
  const ahead: number[] = [];
  let state = circle;
  let ms = 0;
  while (isTimed(state.phase) && !state.clock.isPaused && ahead.length < most) {
    ms += state.clock.leftMs;
    ahead.push(ms);
    state = following(state);
  }
  return ahead;
}
