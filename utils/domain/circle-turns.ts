// What follows what in a circle: turns, rounds, and the closing.
import { ROUNDS_MAX } from './circle-plan.ts';
import { type Circle, type CirclePhase, seatOf } from './circle-state.ts';

const SECOND_MS = 1000;

/** The circle in a phase, its clock wound up for `seconds`, or without one. */
export function inPhase(circle: Circle, phase: CirclePhase, seconds = 0): Circle {
  const lengthMs = seconds * SECOND_MS;
  const { at } = circle.clock;
  return { ...circle, phase, clock: { at, isPaused: false, leftMs: lengthMs, lengthMs } };
}

/** The seat speaks. */
export function turn(circle: Circle): Circle {
  return inPhase(circle, 'turn', circle.plan.turnSeconds);
}

/** The seat is next to speak. Nobody echoes himself. */
function arrived(circle: Circle): Circle {
  const { heard, plan } = circle;
  const isEcho = plan.hasEcho && heard !== undefined && heard !== seatOf(circle);
  return isEcho ? inPhase(circle, 'echo') : turn(circle);
}

function closing({ through: _, ...circle }: Circle): Circle {
  return inPhase({ ...circle, through: 0 }, 'words');
}

/** The seat is through: the next one comes, the next round, or the closing. */
function passedOn(circle: Circle): Circle {
  const { through, round, plan } = circle;
  if (through + 1 < plan.seats.length) return arrived({ ...circle, through: through + 1 });
  if (round + 1 >= plan.rounds) return closing(circle);
  return inPhase({ ...circle, round: round + 1, through: 0 }, 'handover');
}

function wordSaid(circle: Circle): Circle {
  const through = circle.through + 1;
  if (through === circle.plan.seats.length) return inPhase({ ...circle, through: 0 }, 'note');
  return { ...circle, through };
}

/** What comes after the phase: by itself when its time is up, or because somebody says so. */
export function following(circle: Circle): Circle {
  const { silenceSeconds } = circle.plan;
  switch (circle.phase) {
    case 'opening':
    case 'echo':
      return turn(circle);
    case 'turn': {
      const heard = { ...circle, heard: seatOf(circle) };
      return silenceSeconds > 0 ? inPhase(heard, 'silence', silenceSeconds) : passedOn(heard);
    }
    case 'silence':
      return passedOn(circle);
    case 'handover':
      return arrived(circle);
    case 'words':
      return wordSaid(circle);
    case 'note':
      return circle;
  }
}

/**
 * Closed now: a round that had not begun is none, one that was under way is cut
 * short. At the closing words already, those that are not said are left out.
 */
export function closed(circle: Circle): Circle {
  const { phase, round, through, plan } = circle;
  if (phase === 'words') return inPhase({ ...circle, through: 0 }, 'note');
  if (phase === 'note') return circle;
  if (phase === 'handover') return closing({ ...circle, round: round - 1 });
  const done = through + (phase === 'silence' ? 1 : 0);
  return closing(done < plan.seats.length ? { ...circle, isCut: true } : circle);
}

/** Whether one more round can be had: before the first closing word, and after a whole round. */
export function canGoRound({ phase, through, isCut, round }: Circle): boolean {
  return phase === 'words' && through === 0 && !isCut && round + 1 < ROUNDS_MAX;
}

export function oneMoreRound(circle: Circle): Circle {
  if (!canGoRound(circle)) return circle;
  const round = circle.round + 1;
  const plan = { ...circle.plan, rounds: round + 1 };
  return inPhase({ ...circle, plan, round }, 'handover');
}

/** A seat may pass before it speaks and while it does; no silence follows. */
export function passed(circle: Circle): Circle {
  if (circle.phase === 'words') return wordSaid(circle);
  return circle.phase === 'turn' || circle.phase === 'echo' ? passedOn(circle) : circle;
}
