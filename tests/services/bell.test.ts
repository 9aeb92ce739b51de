import { describe, expect, it, vi } from 'vitest';
import { createBell } from '../../utils/services/bell.ts';

/** A sound card that notes what it is asked to do. */
function fakeSound() {
  const strokes: { start: number; stops: number[] }[] = [];
  const gains: { method: string; value: number; time: number }[] = [];
  const context = {
    currentTime: 100,
    state: 'running' as AudioContextState,
    destination: {},
    resume: vi.fn(async () => {}),
    createOscillator() {
      const stroke = { start: Number.NaN, stops: [] as number[] };
      strokes.push(stroke);
      return {
        frequency: { value: 0 },
        connect: (next: unknown) => next,
        start: (time: number) => {
          stroke.start = time;
        },
        stop: (time: number) => stroke.stops.push(time),
      };
    },
    createGain() {
      const note = (method: string) => (value: number, time: number) =>
        gains.push({ method, value, time });
      return {
        gain: {
          setValueAtTime: note('set'),
          linearRampToValueAtTime: note('rise'),
          exponentialRampToValueAtTime: note('decay'),
        },
        connect: (next: unknown) => next,
      };
    },
  };
  let made = 0;
  const bell = createBell(() => {
    made += 1;
    return context as unknown as AudioContext;
  });
  return { bell, context, strokes, gains, made: () => made };
}

describe('the bell', () => {
  it('opens no sound until it is to ring', () => {
    const { bell, made } = fakeSound();
    bell.ringAfter([]);
    expect(made()).toBe(0);
    bell.ringAfter([1000]);
    bell.ringAfter([2000]);
    expect(made()).toBe(1);
  });

  it('rings by the clock of the sound, softly, and dies away', () => {
    const { bell, strokes, gains } = fakeSound();
    bell.ringAfter([90_000, 100_000]);
    expect(strokes.map(({ start }) => start)).toEqual([190, 200]);
    const [silent, rise, decay] = gains;
    expect(silent).toEqual({ method: 'set', value: 0, time: 190 });
    expect(rise?.value).toBeLessThanOrEqual(0.25);
    expect(decay?.time).toBeGreaterThan(193);
  });

  it('takes back what has not rung, and lets ring what rings or is about to', () => {
    const { bell, context, strokes } = fakeSound();
    bell.ringAfter([1000, 1200, 60_000]);
    context.currentTime = 101.05;
    bell.ringAfter([]);
    expect(strokes.map(({ stops }) => stops.includes(101.05))).toEqual([false, false, true]);
  });

  it('asks a suspended sound to go on', () => {
    const { bell, context } = fakeSound();
    context.state = 'suspended';
    bell.ringAfter([0]);
    expect(context.resume).toHaveBeenCalledOnce();
  });
});
