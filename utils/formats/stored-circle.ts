// A circle as it was stored, parsed: whatever is not exactly a circle that can
// go on is refused as a whole.
import * as v from 'valibot';
import { PHASE_MAX_MS } from '../domain/circle-clock.ts';
import {
  CIRCLE_LIMITS,
  CIRCLE_RULES,
  QUESTION_MAX,
  ROUNDS_MAX,
  SEAT_NAME_MAX,
} from '../domain/circle-plan.ts';
import { CIRCLE_PHASES, CIRCLE_SHARES, type Circle, isTimed } from '../domain/circle-state.ts';
import { LENSES } from '../domain/theme.ts';

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** Milliseconds since 1970, as far as Date reaches (ECMA-262, 21.4.1.1). */
const instant = whole(-8.64e15, 8.64e15);
const ms = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

function within(name: keyof typeof CIRCLE_LIMITS) {
  const [least, most] = CIRCLE_LIMITS[name];
  return whole(least, most);
}

const [SEATS_MIN, SEATS_MAX] = CIRCLE_LIMITS.seats;

const plan = v.strictObject({
  seats: v.pipe(
    v.array(v.pipe(v.string(), v.maxLength(SEAT_NAME_MAX))),
    v.minLength(SEATS_MIN),
    v.maxLength(SEATS_MAX),
  ),
  question: v.strictObject({
    id: v.pipe(v.string(), v.nonEmpty()),
    text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(QUESTION_MAX)),
    lens: v.exactOptional(v.picklist(LENSES)),
  }),
  rules: v.array(v.picklist(CIRCLE_RULES)),
  turnSeconds: within('turnSeconds'),
  silenceSeconds: within('silenceSeconds'),
  openingSeconds: within('openingSeconds'),
  rounds: whole(1, ROUNDS_MAX),
  hasEcho: v.boolean(),
  hasBell: v.boolean(),
});

const seat = whole(0, SEATS_MAX - 1);

const circle = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.nonEmpty()),
    plan,
    phase: v.picklist(CIRCLE_PHASES),
    round: whole(0, ROUNDS_MAX - 1),
    through: seat,
    heard: v.exactOptional(seat),
    isCut: v.exactOptional(v.literal(true)),
    clock: v.strictObject({
      at: instant,
      isPaused: v.boolean(),
      leftMs: whole(0, PHASE_MAX_MS),
      lengthMs: whole(0, PHASE_MAX_MS),
    }),
    spent: v.strictObject(v.entriesFromList(CIRCLE_SHARES, ms)),
  }),
  v.check(({ plan: { seats, rounds }, through, heard = 0, round }) => {
    return through < seats.length && heard < seats.length && round < rounds;
  }, 'a seat and a round that are there'),
  v.check(({ phase, clock: { isPaused, leftMs, lengthMs } }) => {
    const isRunning = leftMs > 0 && leftMs <= lengthMs;
    return isTimed(phase) ? isRunning : !isPaused && leftMs === 0 && lengthMs === 0;
  }, 'a clock that fits the phase'),
);

/** The circle; undefined where the value is none, or none that could go on. */
export function circleFrom(stored: unknown): Circle | undefined {
  const { success, output } = v.safeParse(circle, stored);
  return success ? output : undefined;
}
