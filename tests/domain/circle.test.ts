import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begunCircle, circleAfter, isStep, resumedCircle } from '../../utils/domain/circle.ts';
import { PHASE_MAX_MS } from '../../utils/domain/circle-clock.ts';
import {
  CIRCLE_SHARES,
  type Circle,
  isTimed,
  keeperOf,
  nextSeatOf,
  seatOf,
} from '../../utils/domain/circle-state.ts';
import { canGoRound } from '../../utils/domain/circle-turns.ts';
import { circleFrom } from '../../utils/formats/stored-circle.ts';
import { anyPlan, anyWalk, circleOf, NOON, planOf, SECOND, walked } from '../support/circles.ts';

const NIGHT = 8 * 3600 * SECOND;

function total({ spent }: Circle): number {
  return CIRCLE_SHARES.reduce((sum, share) => sum + spent[share], 0);
}

/** What a walk leads through, each state with the one before and the milliseconds between. */
function statesOf(first: Circle, walk: Parameters<typeof walked>[1]) {
  let state = first;
  return walk.map(([event, ms]) => {
    const before = state;
    state = circleAfter(state, event, state.clock.at + ms);
    return { before, event, ms, state };
  });
}

describe('a circle', () => {
  it('opens with a pause, then goes round by itself: each speaks, then all are silent', () => {
    const circle = begunCircle(planOf({ seats: ['', '', ''] }), 'c', NOON);
    const seen: string[] = [];
    let state = circle;
    for (let second = 0; state.phase !== 'words'; second += 1) {
      state = circleAfter(state, 'look', NOON + second * SECOND);
      const name = `${state.phase} ${seatOf(state)}`;
      if (seen.at(-1) !== name) seen.push(name);
    }
    expect(seen).toEqual([
      'opening 0',
      ...['turn 0', 'silence 0', 'turn 1', 'silence 1', 'turn 2', 'silence 2'],
      'words 0',
    ]);
    expect(state.spent).toMatchObject({ opening: 45_000, turn: 270_000, silence: 30_000 });
  });

  it('has no pause and no silence where the plan has none', () => {
    const circle = circleOf({ silenceSeconds: 0 });
    expect(circle.phase).toBe('turn');
    expect(walked(circle, [['next', 5000]])).toMatchObject({ phase: 'turn', through: 1 });
  });

  it('lets the next seat keep the time in each round, and begin it', () => {
    let state = circleOf({ seats: ['', '', ''], rounds: 4, silenceSeconds: 0 });
    const keepers: number[][] = [];
    while (state.phase !== 'words') {
      if (state.phase === 'turn' && state.through === 0)
        keepers.push([keeperOf(state), seatOf(state)]);
      state = walked(state, [['next', 1000]]);
    }
    expect(keepers).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [0, 0],
    ]);
  });

  it('waits for the new keeper between two rounds, as long as that takes', () => {
    const circle = circleOf({ seats: ['', ''], rounds: 2, silenceSeconds: 0 });
    const state = walked(circle, [
      ['next', 1],
      ['next', 1],
      ['look', NIGHT],
    ]);
    expect(state).toMatchObject({ phase: 'handover', round: 1, through: 0 });
    expect(keeperOf(state)).toBe(1);
    expect(walked(state, [['next', 1]])).toMatchObject({ phase: 'turn', through: 0 });
  });

  it('says who is next, and nobody before the closing', () => {
    const circle = circleOf({ seats: ['', '', ''], rounds: 2, silenceSeconds: 0 });
    expect(nextSeatOf(circle)).toBe(1);
    const last = walked(circle, [
      ['next', 1],
      ['next', 1],
    ]);
    expect(nextSeatOf(last)).toBe(1);
    expect(nextSeatOf({ ...last, round: 1 })).toBeUndefined();
    expect(nextSeatOf(begunCircle(planOf(), 'c', NOON))).toBe(0);
  });

  it('has an echo before each turn but where nobody else has spoken', () => {
    const circle = circleOf({ seats: ['', '', ''], hasEcho: true, silenceSeconds: 0, rounds: 2 });
    expect(circle.phase).toBe('turn');
    const second = walked(circle, [['next', 1]]);
    expect(second).toMatchObject({ phase: 'echo', heard: 0, through: 1 });
    expect(walked(second, [['look', NIGHT]]).phase).toBe('echo');
    // The second passes: the third says back what the first said.
    const third = walked(second, [['pass', 1]]);
    expect(third).toMatchObject({ phase: 'echo', heard: 0, through: 2 });
    expect(walked(third, [['next', 1]]).phase).toBe('turn');
    expect(walked(circle, [['pass', 1]])).toMatchObject({ phase: 'turn', through: 1 });
  });

  it('has nobody echo himself, where the last of a round begins the next', () => {
    const circle = circleOf({ seats: ['', ''], hasEcho: true, silenceSeconds: 0, rounds: 2 });
    const handover = walked(circle, [
      ['next', 1],
      ['next', 1],
      ['next', 1],
    ]);
    expect(handover).toMatchObject({ phase: 'handover', heard: 1 });
    expect(walked(handover, [['next', 1]]).phase).toBe('turn');
  });

  it('lets a seat pass, without a silence, and not speak again in the round', () => {
    const state = walked(circleOf(), [['pass', 3000]]);
    expect(state).toMatchObject({ phase: 'turn', through: 1 });
    expect(walked(state, [['pause', 1]])).toMatchObject({ clock: { isPaused: true } });
  });

  it('closes with one word each, then one note', () => {
    const closing = walked(circleOf({ seats: ['', '', ''] }), [['close', 10]]);
    expect(closing).toMatchObject({ phase: 'words', through: 0 });
    const said = walked(closing, [
      ['next', 1],
      ['pass', 1],
    ]);
    expect(said).toMatchObject({ phase: 'words', through: 2 });
    const note = walked(said, [['next', 1]]);
    expect(note).toMatchObject({ phase: 'note', through: 0 });
    expect(walked(note, [['next', 1]]).phase).toBe('note');
    expect(walked(said, [['close', 1]])).toEqual(note);
    expect(nextSeatOf(note)).toBeUndefined();
  });

  it('goes another round only after a whole one, so that nobody speaks twice before all have', () => {
    const circle = circleOf({ seats: ['', ''], silenceSeconds: 0 });
    const cut = walked(circle, [
      ['next', 1],
      ['close', 1],
    ]);
    expect(canGoRound(cut)).toBe(false);
    expect(walked(cut, [['anotherRound', 1]])).toMatchObject({ phase: 'words', round: 0 });
    const whole = walked(circle, [
      ['next', 1],
      ['next', 1],
    ]);
    expect(whole.phase).toBe('words');
    const again = walked(whole, [['anotherRound', 1]]);
    expect(again).toMatchObject({ phase: 'handover', round: 1, plan: { rounds: 2 } });
    // Closed before it began, that round is none, and can be had after all.
    const closed = walked(again, [['close', 1]]);
    expect(closed).toMatchObject({ phase: 'words', round: 0 });
    expect(canGoRound(closed)).toBe(true);
    expect(canGoRound(walked(closed, [['next', 1]]))).toBe(false);
  });
});

describe('the clock of a circle', () => {
  const left = (state: Circle) => state.clock.leftMs;

  it('counts from instants: however seldom somebody looks, phases end on time', () => {
    const often = walked(
      circleOf(),
      Array.from({ length: 240 }, () => ['look', 500] as const),
    );
    const seldom = walked(circleOf(), [
      ['look', 60_000],
      ['look', 60_000],
    ]);
    expect(seldom).toEqual(often);
    expect(seldom).toMatchObject({ phase: 'turn', through: 1 });
    expect(left(seldom)).toBe(70_000);
  });

  it('drifts by nothing in an hour of uneven looks', () => {
    const circle = circleOf({ seats: Array(10).fill(''), rounds: 5, turnSeconds: 180 });
    let now = NOON;
    let state = circle;
    for (let look = 0; now < NOON + 3600 * SECOND; look += 1) {
      now += 200 + ((look * 7919) % 1801);
      state = circleAfter(state, 'look', now);
      if (state.phase === 'handover') state = circleAfter(state, 'next', now);
    }
    expect(total(state)).toBe(now - NOON);
    expect(state.spent).toMatchObject({ paused: 0, away: 0 });
  });

  it('stands while it is paused, and goes on from there', () => {
    const paused = walked(circleOf(), [
      ['pause', 30_000],
      ['look', NIGHT],
    ]);
    expect(paused).toMatchObject({ phase: 'turn', through: 0, clock: { isPaused: true } });
    expect(left(paused)).toBe(60_000);
    expect(paused.spent).toMatchObject({ turn: 30_000, paused: NIGHT });
    expect(
      left(
        walked(paused, [
          ['goOn', 0],
          ['look', 1000],
        ]),
      ),
    ).toBe(59_000);
  });

  it('gives and takes ten seconds, also while it is paused, and ends a phase with none left', () => {
    const circle = circleOf();
    expect(left(walked(circle, [['more', 0]]))).toBe(100_000);
    expect(left(walked(circle, [['less', 0]]))).toBe(80_000);
    const short = walked(circle, [
      ['look', 70_000],
      ['look', 12_000],
    ]);
    expect(walked(short, [['less', 0]])).toMatchObject({ phase: 'silence', through: 0 });
    const held = walked(short, [
      ['pause', 0],
      ['less', 0],
    ]);
    expect(held).toMatchObject({ phase: 'silence', clock: { isPaused: true } });
    const long = walked(circle, Array(100).fill(['more', 0]));
    expect(left(long)).toBe(PHASE_MAX_MS);
  });

  it('ends the turn and waits, when the machine has slept: it races through no seats', () => {
    const state = walked(circleOf(), [
      ['look', 20_000],
      ['look', NIGHT],
    ]);
    expect(state).toMatchObject({ phase: 'silence', through: 0, clock: { isPaused: true } });
    expect(state.spent).toMatchObject({ turn: 90_000, silence: 0, away: NIGHT - 70_000 });
    // Nor does the next look, until somebody goes on.
    expect(walked(state, [['look', NIGHT]])).toMatchObject({ phase: 'silence', through: 0 });
  });

  it('gives the whole turn to the next, when the machine slept through a silence', () => {
    const state = walked(circleOf(), [
      ['next', 1000],
      ['look', NIGHT],
    ]);
    expect(state).toMatchObject({ phase: 'turn', through: 1, clock: { isPaused: true } });
    expect(left(state)).toBe(90_000);
  });

  it('is right after a sleep that was shorter than the turn', () => {
    const state = walked(circleOf({ turnSeconds: 180 }), [['look', 150_000]]);
    expect(state).toMatchObject({ phase: 'turn', clock: { isPaused: false } });
    expect(left(state)).toBe(30_000);
  });

  it('takes and gives nothing when it is set back, and goes on from there', () => {
    const state = walked(circleOf(), [
      ['look', 10_000],
      ['look', -NIGHT],
      ['look', 5000],
    ]);
    expect(left(state)).toBe(75_000);
    expect(total(state)).toBe(15_000);
  });
});

describe('resumedCircle', () => {
  it('stands at the same seat with the same time left, paused, however long ago that was', () => {
    const before = walked(circleOf(), [
      ['next', 5000],
      ['look', 3000],
    ]);
    for (const later of [0, 1000, NIGHT, -NIGHT]) {
      const state = resumedCircle(before, before.clock.at + later);
      expect(state).toMatchObject({ phase: 'silence', through: 0, clock: { isPaused: true } });
      expect(state.clock.leftMs).toBe(before.clock.leftMs);
      expect(state.spent.away).toBe(Math.max(0, later));
    }
  });

  it('leaves what has no clock as it is', () => {
    const words = walked(circleOf(), [['close', 0]]);
    expect(resumedCircle(words, NOON + NIGHT).clock.isPaused).toBe(false);
  });
});

describe('isStep', () => {
  it('is true of what has to be stored at once, and not of time that passes', () => {
    const circle = circleOf();
    for (const event of ['next', 'pass', 'pause', 'more', 'less', 'close'] as const)
      expect(isStep(circle, walked(circle, [[event, 100]])), event).toBe(true);
    expect(isStep(circle, walked(circle, [['look', 30_000]]))).toBe(false);
  });
});

describe('whatever happens, and however the clock jumps', () => {
  it('nobody speaks twice in a round, and the keeper moves on by one seat each round', () => {
    fc.assert(
      fc.property(anyPlan, anyWalk, (plan, walk) => {
        const spoken = new Map<number, number[]>();
        const keepers = new Map<number, number>();
        let speaking: string | undefined;
        for (const { state } of statesOf(begunCircle(plan, 'c', NOON), walk)) {
          const { phase, round, through } = state;
          if (phase === 'words' || phase === 'note') continue;
          keepers.set(round, keeperOf(state));
          const now = phase === 'turn' ? `${round} ${through}` : undefined;
          if (now !== undefined && now !== speaking)
            spoken.set(round, [...(spoken.get(round) ?? []), seatOf(state)]);
          speaking = now ?? speaking;
        }
        for (const seats of spoken.values()) expect(new Set(seats).size).toBe(seats.length);
        const rounds = [...keepers.keys()];
        expect(rounds).toEqual(rounds.toSorted((a, b) => a - b));
        for (const [round, keeper] of keepers) expect(keeper).toBe(round % plan.seats.length);
      }),
    );
  });

  it('times add up to what the clock went forwards, and none is negative', () => {
    fc.assert(
      fc.property(anyPlan, anyWalk, (plan, walk) => {
        let forwards = 0;
        for (const { ms, state } of statesOf(begunCircle(plan, 'c', NOON), walk)) {
          forwards += Math.max(0, ms);
          expect(total(state)).toBe(forwards);
          expect(Math.min(...Object.values(state.spent))).toBeGreaterThanOrEqual(0);
          const { leftMs, lengthMs } = state.clock;
          expect(leftMs).toBeGreaterThanOrEqual(0);
          expect(leftMs).toBeLessThanOrEqual(lengthMs);
          expect(leftMs > 0).toBe(isTimed(state.phase));
        }
      }),
    );
  });

  it('a jump passes over nobody: at most one turn ends unseen, and then the clock waits', () => {
    fc.assert(
      fc.property(anyPlan, anyWalk, fc.integer({ min: 75_001, max: 1e12 }), (plan, walk, jump) => {
        const before = walked(begunCircle(plan, 'c', NOON), walk);
        const after = circleAfter(before, 'look', before.clock.at + jump);
        const same = before.phase === after.phase && before.through === after.through;
        const passed = (after.round - before.round) * plan.seats.length;
        if (after.phase !== 'words')
          expect(passed + after.through - before.through).toBeLessThanOrEqual(1);
        expect(same || after.clock.isPaused || !isTimed(after.phase)).toBe(true);
      }),
    );
  });

  it('any state can be written as JSON, parsed back, resumed, and goes on just the same', () => {
    fc.assert(
      fc.property(anyPlan, anyWalk, anyWalk, (plan, before, after) => {
        const state = walked(begunCircle(plan, 'c', NOON), before);
        const back = circleFrom(JSON.parse(JSON.stringify(state)));
        expect(back).toEqual(state);
        const [one, other] = [state, back as Circle].map((circle) =>
          walked(resumedCircle(circle, NOON), after),
        );
        expect(one).toEqual(other);
      }),
    );
  });

  it('always comes to the closing note by Space alone', () => {
    fc.assert(
      fc.property(anyPlan, anyWalk, (plan, walk) => {
        let state = walked(begunCircle(plan, 'c', NOON), walk);
        for (let presses = 0; state.phase !== 'note' && presses < 1000; presses += 1)
          state = walked(state, [['next', 1]]);
        expect(state.phase).toBe('note');
      }),
    );
  });
});
