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

  async function settle(): Promise<void> {
    if (isAsking || !('wakeLock' in navigator)) return;
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
  }

  document.addEventListener('visibilitychange', () => void settle());
  return {
    set(next) {
      isWanted = next;
      void settle();
    },
  };
}
