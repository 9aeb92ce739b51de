// What friends agree on before a circle begins: seats, question, rules, times.
import { fold } from './fold.ts';
import type { ShownPrompt } from './prompt.ts';

/** The rules of a circle, in the order in which they are read out. Each can be switched off. */
export const CIRCLE_RULES = [
  'equal',
  'everyone',
  'listen',
  'short',
  'add',
  'noDebate',
  'noAdvice',
  'ownWords',
  'honest',
] as const;

export type CircleRule = (typeof CIRCLE_RULES)[number];

/** The least and the most of each. A name and a question are as long as a room can read them. */
export const CIRCLE_LIMITS = {
  seats: [2, 10],
  turnSeconds: [30, 180],
  silenceSeconds: [0, 30],
  openingSeconds: [0, 120],
  rounds: [1, 5],
} as const;

export const SEAT_NAME_MAX = 60;
export const QUESTION_MAX = 300;
/** Rounds can be added to a circle that goes well, up to this many in all. */
export const ROUNDS_MAX = 20;

export type CirclePlan = {
  /** The name at each seat, in the order of sitting; '' where none was given. */
  seats: readonly string[];
  question: ShownPrompt;
  rules: readonly CircleRule[];
  turnSeconds: number;
  /** After each turn; 0 for none. */
  silenceSeconds: number;
  /** Before the first turn; 0 for none. */
  openingSeconds: number;
  rounds: number;
  /** Whether each says back what the one before said, until that one nods. */
  hasEcho: boolean;
  hasBell: boolean;
};

/** Fifteen minutes for ten, and a pause to arrive. */
export const FIRST_PLAN: Omit<CirclePlan, 'question'> = {
  seats: ['', '', '', ''],
  rules: CIRCLE_RULES,
  turnSeconds: 90,
  silenceSeconds: 10,
  openingSeconds: 45,
  rounds: 1,
  hasEcho: false,
  hasBell: false,
};

/** Why a circle cannot begin as planned. */
export type PlanProblem = 'seats' | 'name-too-long' | 'no-question' | 'question-too-long' | 'times';

type Limited = keyof typeof CIRCLE_LIMITS;

export function isWithin(name: Limited, value: number): boolean {
  const [least, most] = CIRCLE_LIMITS[name];
  return Number.isInteger(value) && value >= least && value <= most;
}

/** Trimmed, and white space joined. */
export function tidyName(typed: string): string {
  return typed.replace(/\s+/g, ' ').trim();
}

/** The plan as a circle begins with it: names and question without white space around them. */
export function tidyPlan(plan: CirclePlan): CirclePlan {
  const { id, text, lens } = plan.question;
  return {
    ...plan,
    seats: plan.seats.map(tidyName),
    question: { id, text: text.trim(), ...(lens && { lens }) },
  };
}

/** The first thing that keeps a circle from beginning; undefined where nothing does. */
export function planProblem(plan: CirclePlan): PlanProblem | undefined {
  const { seats, question, turnSeconds, silenceSeconds, openingSeconds, rounds } = tidyPlan(plan);
  if (!isWithin('seats', seats.length)) return 'seats';
  if (question.text === '') return 'no-question';
  if (question.text.length > QUESTION_MAX) return 'question-too-long';
  if (seats.some((name) => name.length > SEAT_NAME_MAX)) return 'name-too-long';
  const times = { turnSeconds, silenceSeconds, openingSeconds, rounds };
  const names = Object.keys(times) as (keyof typeof times)[];
  return names.every((name) => isWithin(name, times[name])) ? undefined : 'times';
}

/** The seats' names for `count` seats: those given stay, empty ones come or the last go. */
export function seatsFor(seats: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, seat) => seats[seat] ?? '');
}

/** Whether another seat bears the same name, so that the seat's number must be said with it. */
export function isNameShared(seats: readonly string[], seat: number): boolean {
  const name = fold(seats[seat] ?? '');
  return seats.filter((other) => fold(other) === name).length > 1;
}

/** How long all of it takes where nobody passes and nothing is paused, in seconds. Echoes are not counted: they take as long as they take. */
export function plannedSeconds(plan: Omit<CirclePlan, 'question'>): number {
  const { seats, turnSeconds, silenceSeconds, openingSeconds, rounds } = plan;
  return openingSeconds + rounds * seats.length * (turnSeconds + silenceSeconds);
}
