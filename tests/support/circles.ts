// Circles to write tests with: plans, and what can happen to them.
import fc from 'fast-check';
import { begunCircle, circleAfter } from '../../utils/domain/circle.ts';
import { CIRCLE_RULES, type CirclePlan, FIRST_PLAN } from '../../utils/domain/circle-plan.ts';
import type { Circle, CircleEvent } from '../../utils/domain/circle-state.ts';

export const NOON = Date.parse('2026-11-23T12:00Z');
export const QUESTION = { id: 'love-c1', text: 'Who was always glad when you came in?' };
export const SECOND = 1000;

export function planOf(rest: Partial<CirclePlan> = {}): CirclePlan {
  return { ...FIRST_PLAN, question: QUESTION, ...rest };
}

/** A circle that has begun at noon; without an opening pause unless the plan has one. */
export function circleOf(rest: Partial<CirclePlan> = {}): Circle {
  return begunCircle(planOf({ openingSeconds: 0, ...rest }), 'a-circle', NOON);
}

/** Walks a circle through events, each so many milliseconds after the one before. */
export function walked(circle: Circle, steps: readonly (readonly [CircleEvent, number])[]): Circle {
  return steps.reduce(
    (state, [event, ms]) => circleAfter(state, event, state.clock.at + ms),
    circle,
  );
}

export const anyPlan: fc.Arbitrary<CirclePlan> = fc.record({
  seats: fc.array(fc.constantFrom('', 'Anna', 'דוד', 'Ёж'), { minLength: 2, maxLength: 10 }),
  question: fc.constant(QUESTION),
  rules: fc.subarray([...CIRCLE_RULES]),
  turnSeconds: fc.integer({ min: 30, max: 180 }),
  silenceSeconds: fc.integer({ min: 0, max: 30 }),
  openingSeconds: fc.integer({ min: 0, max: 120 }),
  rounds: fc.integer({ min: 1, max: 5 }),
  hasEcho: fc.boolean(),
  hasBell: fc.boolean(),
});

const EVENTS: CircleEvent[] = [
  'look',
  'next',
  'pass',
  'pause',
  'goOn',
  'more',
  'less',
  'close',
  'anotherRound',
];

/** Looks and steps in plenty, ends seldom, or no walk would come far. */
const anyEvent = fc.oneof(
  { arbitrary: fc.constant<CircleEvent>('look'), weight: 8 },
  { arbitrary: fc.constant<CircleEvent>('next'), weight: 6 },
  { arbitrary: fc.constantFrom<CircleEvent>('pass', 'pause', 'goOn', 'more', 'less'), weight: 6 },
  { arbitrary: fc.constantFrom(...EVENTS), weight: 1 },
);

/** How the clock moves between two events: a little, a minute, a night, or back. */
const anyMove = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 70_000 }), weight: 10 },
  { arbitrary: fc.integer({ min: 0, max: 12 * 3_600_000 }), weight: 2 },
  { arbitrary: fc.integer({ min: -12 * 3_600_000, max: -1 }), weight: 1 },
);

export const anyWalk = fc.array(fc.tuple(anyEvent, anyMove), { maxLength: 120 });
