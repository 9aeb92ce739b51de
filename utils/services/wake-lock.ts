// Keeps the screen awake while it is wanted, where the browser can. The lock is
// gone whenever the page is hidden, and taken again when it comes back.
import { reportError } from './report-error.ts';

export type WakeLock = {
  set(isWanted: boolean): void;
};

export function createWakeLock(): WakeLock {
  let isWanted = false;
  let held: WakeLockSentinel | undefined;
  let isAsking = false;
  /** Something changed while the browser was being asked: then it is asked again. */
  let isStale = false;

  async function settle(): Promise<void> {
    if (!('wakeLock' in navigator)) return;
    isStale = isAsking;
    if (isAsking) return;
    isAsking = true;
    try {
      if (held?.released) held = undefined;
      if (isWanted && held === undefined && document.visibilityState === 'visible')
        held = await navigator.wakeLock.request('screen');
      if (!isWanted && held !== undefined) {
        await held.release();
        held = undefined;
      }
    } catch (error) {
      // A browser may refuse, as when the battery is low: then the screen sleeps as it always does.
      if ((error as Error).name !== 'NotAllowedError')
        reportError('keeping the screen awake', error);
    } finally {
      isAsking = false;
    }
    if (isStale) await settle();
  }

  document.addEventListener('visibilitychange', () => void settle());
  return {
    set(next) {
      isWanted = next;
      void settle();
    },
  };
}
