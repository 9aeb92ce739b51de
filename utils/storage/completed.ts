// Waiting for a transaction and all its requests, and failing with the root cause.
import type { IDBPTransaction } from 'idb';

type Finishing = Pick<IDBPTransaction, 'done'>;

/**
 * Resolves when `transaction` is done. Where it fails, rejects with the
 * transaction's own error ('QuotaExceededError', 'ConstraintError'), not with
 * the 'AbortError' that its other requests then die of; none is left unhandled.
 */
export async function completed(
  transaction: Finishing,
  ...requests: (Promise<unknown> | undefined)[]
): Promise<void> {
  const [done] = await Promise.allSettled([transaction.done, ...requests]);
  if (done.status === 'rejected') throw done.reason;
}
