// Which page keeps the circle: the one that holds a Web Lock. Others may look
// on, take over, or wait until it is free.

export type CircleLock = {
  /** Whether it was free, and is held here now. */
  take(): Promise<boolean>;
  /** Takes it from the page that holds it. */
  takeOver(): Promise<void>;
  /** Calls `then` where the page that holds it is gone and it is held here. */
  wait(then: () => void): void;
  release(): void;
};

const NAME = 'outward.circle';

/** `onLost` is called when another page has taken it over. */
export function createCircleLock(onLost: () => void): CircleLock {
  let letGo: (() => void) | undefined;
  let waiting: AbortController | undefined;

  function request(options: LockOptions): Promise<boolean> {
    return new Promise((resolve, reject) => {
      let isHeld = false;
      navigator.locks
        .request(NAME, options, (lock) => {
          if (lock === null) {
            resolve(false);
            return undefined;
          }
          return new Promise<void>((done) => {
            isHeld = true;
            letGo = done;
            resolve(true);
          });
        })
        .catch((error: unknown) => {
          if ((error as Error).name !== 'AbortError') reject(error);
          else if (isHeld) onLost();
          else resolve(false);
        });
    });
  }

  function stopWaiting(): void {
    waiting?.abort();
    waiting = undefined;
  }

  return {
    take: () => request({ ifAvailable: true }),
    async takeOver() {
      stopWaiting();
      await request({ steal: true });
    },
    wait(then) {
      stopWaiting();
      waiting = new AbortController();
      const { signal } = waiting;
      void request({ signal }).then((isHeld) => {
        if (isHeld) then();
      });
    },
    release() {
      stopWaiting();
      letGo?.();
      letGo = undefined;
    },
  };
}
