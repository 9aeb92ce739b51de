// A disk that is full: writes fail as a browser fails them, in the request, and
// the transaction is rolled back with all that was written before.
import { onTestFinished } from 'vitest';

const WRITES = ['put', 'add', 'delete'] as const;

export type FullDisk = {
  /** How many writes have been asked for. */
  writes(): number;
  /** Room is made: every write is done from now on. */
  clear(): void;
};

type Failing = { _execRequestAsync(request: { operation: () => unknown }): IDBRequest };

/** Makes the write number `failing`, from 1, fail for want of room, or every write. With 0 all are done and counted. */
export function fillDisk(failing: number | 'every write'): FullDisk {
  const prototype = IDBObjectStore.prototype;
  const originals = WRITES.map((name) => [name, prototype[name]] as const);
  let count = 0;
  const clear = () => {
    for (const [name, original] of originals) Object.assign(prototype, { [name]: original });
  };
  for (const [name, original] of originals) {
    Object.assign(prototype, {
      [name](this: IDBObjectStore, ...args: unknown[]) {
        count += 1;
        if (failing !== 'every write' && count !== failing)
          return Reflect.apply(original, this, args);
        const transaction = this.transaction as unknown as Failing;
        const enqueue = transaction._execRequestAsync;
        transaction._execRequestAsync = (request) =>
          enqueue.call(transaction, {
            ...request,
            operation() {
              throw new DOMException('no room', 'QuotaExceededError');
            },
          });
        try {
          return Reflect.apply(original, this, args);
        } finally {
          transaction._execRequestAsync = enqueue;
        }
      },
    });
  }
  onTestFinished(clear);
  return { writes: () => count, clear };
}
