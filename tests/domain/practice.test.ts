import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Pause, pauseAt, secondsLeft } from '../../utils/domain/practice.ts';

const BEGUN = Date.parse('2026-11-23T09:00Z');
const PAUSE: Pause = { begun: BEGUN, seen: BEGUN, seconds: 45 };

describe('secondsLeft', () => {
  it.each([
    ['at once', 0, 45],
    ['after ten seconds', 10_000, 35],
    ['within a second, which is not over yet', 44_001, 1],
    ['at the end', 45_000, 0],
    ['after a night with the lid closed', 30_000_000, 0],
  ])('%s', (_, passed, left) => {
    expect(secondsLeft(pauseAt(PAUSE, BEGUN + passed))).toBe(left);
  });

  it('is 0 at once for a pause of no length', () => {
    expect(secondsLeft({ ...PAUSE, seconds: 0 })).toBe(0);
  });

  it('never grows, and never waits for a clock that was set back', () => {
    const clock = fc.array(fc.integer({ min: -1_000_000, max: 20_000 }), { minLength: 1 });
    fc.assert(
      fc.property(clock, (steps) => {
        let [pause, now, passed] = [PAUSE, BEGUN, 0];
        for (const step of steps) {
          now += step;
          passed += Math.max(0, step);
          const before = secondsLeft(pause);
          pause = pauseAt(pause, now);
          expect(secondsLeft(pause)).toBeLessThanOrEqual(before);
        }
        expect(secondsLeft(pause)).toBe(Math.max(0, Math.ceil(45 - passed / 1000)));
      }),
    );
  });
});
