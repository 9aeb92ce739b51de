// @vitest-environment happy-dom
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createWakeLock } from '../../utils/services/wake-lock.ts';
import { expectErrors } from '../support/errors.ts';
import { look } from '../support/page.ts';

/** A screen that can be kept awake, as a browser does it: a hidden page loses its lock. */
function screen(refuse?: Error) {
  const sentinels: { released: boolean; release(): Promise<void> }[] = [];
  const request = vi.fn(async () => {
    if (refuse) throw refuse;
    const sentinel = {
      released: false,
      async release() {
        sentinel.released = true;
      },
    };
    sentinels.push(sentinel);
    return sentinel;
  });
  Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } });
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'wakeLock'));
  const isAwake = () => sentinels.some(({ released }) => !released);
  const hide = () => {
    for (const sentinel of sentinels) sentinel.released = true;
    look('hidden');
  };
  return { request, isAwake, hide };
}

describe('the screen', () => {
  it('is kept awake while it is wanted, and once', async () => {
    look('visible');
    const { isAwake, request } = screen();
    const lock = createWakeLock();
    lock.set(true);
    lock.set(true);
    await vi.waitFor(() => expect(isAwake()).toBe(true));
    lock.set(true);
    expect(request).toHaveBeenCalledOnce();
    lock.set(false);
    await vi.waitFor(() => expect(isAwake()).toBe(false));
  });

  it('sleeps where it is wanted no more before the browser has answered', async () => {
    look('visible');
    const { isAwake, request } = screen();
    const lock = createWakeLock();
    lock.set(true);
    lock.set(false);
    await vi.waitFor(() => expect(request).toHaveBeenCalledOnce());
    await new Promise((done) => setTimeout(done));
    expect(isAwake()).toBe(false);
  });

  it('is kept awake again when the page comes back', async () => {
    look('visible');
    const { isAwake, hide } = screen();
    const lock = createWakeLock();
    lock.set(true);
    await vi.waitFor(() => expect(isAwake()).toBe(true));
    hide();
    expect(isAwake()).toBe(false);
    look('visible');
    await vi.waitFor(() => expect(isAwake()).toBe(true));
  });

  it('sleeps as ever where the browser refuses or has no such thing', async () => {
    look('visible');
    const reported = expectErrors();
    const { request } = screen(new DOMException('low battery', 'NotAllowedError'));
    createWakeLock().set(true);
    await vi.waitFor(() => expect(request).toHaveBeenCalledOnce());
    Reflect.deleteProperty(navigator, 'wakeLock');
    createWakeLock().set(true);
    expect(reported()).toBe(0);
  });
});
