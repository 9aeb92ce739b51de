// Where a circle stands: its phase, its seats, its clock, and what can happen to it.
import type { CirclePlan } from './circle-plan.ts';

/**
 * Where a circle stands:
 * - opening: the pause before the first turn
 * - echo: the seat says back what was heard, as long as that takes
 * - turn, silence: the seat speaks, and all are silent after it
 * - handover: a round is over, the next keeper takes the time
 * - words: closing, one word each
 * - note: one closing note for all
 */
export const CIRCLE_PHASES = [
  'opening',
  'echo',
  'turn',
  'silence',
  'handover',
  'words',
  'note',
] as const;

export type CirclePhase = (typeof CIRCLE_PHASES)[number];

/** What time went to. 'waiting' is all that has no clock; 'away' passed while nobody looked. */
export const CIRCLE_SHARES = [
  'opening',
  'echo',
  'turn',
  'silence',
  'waiting',
  'paused',
  'away',
] as const;

export type CircleShare = (typeof CIRCLE_SHARES)[number];

export type CircleClock = {
  /** The instant up to which everything here is counted, in milliseconds since 1970. */
  at: number;
  isPaused: boolean;
  /** What is left of the phase, and its whole length, in milliseconds; 0 where it has no clock. */
  leftMs: number;
  lengthMs: number;
};

export type Circle = {
  id: string;
  plan: CirclePlan;
  phase: CirclePhase;
  /** From 0. The seat of this number, counted round, keeps the time and begins. */
  round: number;
  /** How many seats of the round, or of the closing words, are through. */
  through: number;
  /** The seat that spoke last, and is echoed; absent until somebody has. */
  heard?: number;
  /** Closed before everyone in the round had a turn: no round can follow. */
  isCut?: true;
  clock: CircleClock;
  /** Milliseconds by what they went to. Together they are the time since the beginning, as far as the clock went forwards. */
  spent: Record<CircleShare, number>;
};

export type CircleEvent =
  | 'look'
  | 'next'
  | 'pass'
  | 'pause'
  | 'goOn'
  | 'more'
  | 'less'
  | 'close'
  | 'anotherRound';

export function isTimed(phase: CirclePhase): boolean {
  return phase === 'opening' || phase === 'turn' || phase === 'silence';
}

export function keeperOf({ round, plan }: Circle): number {
  return round % plan.seats.length;
}

/** Whose turn it is, or will be when the pause before it is over. */
export function seatOf({ round, through, plan }: Circle): number {
  return (round + through) % plan.seats.length;
}

/** Who is next; undefined where the closing is. */
export function nextSeatOf(circle: Circle): number | undefined {
  const { phase, round, through, plan } = circle;
  if (phase === 'opening' || phase === 'handover') return seatOf(circle);
  if (phase === 'note') return undefined;
  if (through + 1 < plan.seats.length) return seatOf({ ...circle, through: through + 1 });
  const isLast = phase === 'words' || round + 1 >= plan.rounds;
  return isLast ? undefined : keeperOf({ ...circle, round: round + 1 });
}
