// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whenSeen, whileUnseen } from '../../utils/services/visibility.ts';

let visibility: DocumentVisibilityState = 'visible';

beforeEach(() => {
  vi.useFakeTimers();
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
});
afterEach(() => {
  vi.useRealTimers();
});

function turn(state: DocumentVisibilityState): void {
  visibility = state;
  document.dispatchEvent(new Event('visibilitychange'));
}

function count() {
  let times = 0;
  return {
    add: () => {
      times += 1;
    },
    times: () => times,
  };
}

describe('whenSeen', () => {
  it('is at once on a page in sight', () => {
    visibility = 'visible';
    const seen = count();
    whenSeen(seen.add);
    expect(seen.times()).toBe(1);
  });

  it('waits on a page that was loaded out of sight, and is once', () => {
    visibility = 'hidden';
    const seen = count();
    whenSeen(seen.add);
    expect(seen.times()).toBe(0);
    turn('visible');
    turn('hidden');
    turn('visible');
    expect(seen.times()).toBe(1);
  });
});

describe('whileUnseen', () => {
  it('does nothing while the reader looks', () => {
    visibility = 'visible';
    const turned = count();
    whileUnseen(() => 1000, turned.add);
    vi.advanceTimersByTime(86_400_000);
    expect(turned.times()).toBe(0);
  });

  it('turns when the page is left, whenever something ends, and before it is seen again', () => {
    visibility = 'visible';
    const turned = count();
    whileUnseen(() => 20 * 60_000, turned.add);
    turn('hidden');
    expect(turned.times()).toBe(1);
    vi.advanceTimersByTime(20 * 60_000);
    expect(turned.times()).toBe(2);
    turn('visible');
    expect(turned.times()).toBe(3);
    vi.advanceTimersByTime(86_400_000);
    expect(turned.times()).toBe(3);
  });

  it('looks at the clock at least each hour, and never in a rush', () => {
    visibility = 'visible';
    const turned = count();
    let next = 12 * 3_600_000;
    whileUnseen(() => next, turned.add);
    turn('hidden');
    vi.advanceTimersByTime(3_600_000);
    expect(turned.times()).toBe(2);
    next = 0;
    vi.advanceTimersByTime(3_600_000);
    const before = turned.times();
    vi.advanceTimersByTime(10_000);
    expect(turned.times() - before).toBeLessThanOrEqual(10);
    turn('visible');
  });
});
