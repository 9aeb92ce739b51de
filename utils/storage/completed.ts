// Waiting for a transaction and all its requests, and failing with the root cause.
import type { IDBPTransaction } from 'idb';

type Finishing = Pick<IDBPTransaction<unknown, string[], 'readwrite'>, 'done' | 'commit'>;

/** For a request of which nothing is awaited: where it fails it aborts its transaction, whose end tells it. */
export function ignored(): void {}

/**
 * Commits `transaction`, to which every request has been made, without waiting
 * for their answers: a third of the time of a small write. Resolves when it is done. Where it fails, rejects with the error
 * that caused it ('QuotaExceededError', 'ConstraintError'), not with the
 * 'AbortError' that all else in it then dies of; none is left unhandled.
 */
export async function completed(
  transaction: Finishing,
  ...requests: (Promise<unknown> | undefined)[]
): Promise<void> {
  try {
    transaction.commit();
  } catch {
    // It has failed already: its end says of what.
  }
  const outcomes = await Promise.allSettled([transaction.done, ...requests]);
  const reasons = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason] : [],
  );
  if (reasons.length === 0) return;
  throw reasons.find(({ name }) => name !== 'AbortError') ?? reasons[0];
}
