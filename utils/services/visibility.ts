// When a page is looked at, and when nobody looks.
import { HOUR_MS } from '../domain/day.ts';

/** Calls `then` once: now where the page is visible, else when it first is. */
export function whenSeen(then: () => void): void {
  if (document.visibilityState === 'visible') {
    then();
    return;
  }
  document.addEventListener('visibilitychange', () => whenSeen(then), { once: true });
}

/**
 * Calls `then` while the page is hidden: when it becomes so, and again whenever
 * `msToNext` says that something ends. A timer may oversleep with the machine,
 * so it is called at the return too, before the first frame.
 */
export function whileUnseen(msToNext: () => number, then: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watch = () => {
    clearTimeout(timer);
    then();
    if (document.visibilityState === 'visible') return;
    // Never longer than an hour: the clock may be set, and a machine may sleep.
    timer = setTimeout(watch, Math.min(Math.max(msToNext(), 1000), HOUR_MS));
  };
  document.addEventListener('visibilitychange', watch);
}
