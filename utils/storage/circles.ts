// The store of the circle that is running. Nothing of it is kept when it is over.
import type { Circle } from '../domain/circle-state.ts';
import { type DraftKey, draftKey } from '../domain/note.ts';
import { completed } from './completed.ts';
import type { Database } from './database.ts';

const RUNNING = 'running';

/** Where the closing note of a circle is written. */
export function closingDraftKey(circle: string): DraftKey {
  return draftKey({ surface: 'circle', subject: circle });
}

/**
 * Writes how the circle stands. A step is on the disk when this resolves; mere
 * time that has passed may be written relaxed.
 */
export async function putCircle(
  database: Database,
  circle: Circle,
  durability: 'strict' | 'relaxed' = 'strict',
): Promise<void> {
  const transaction = database.transaction('circles', 'readwrite', { durability });
  const row = { id: RUNNING, instant: circle.clock.at, circle } as const;
  await completed(transaction, transaction.store.put(row));
}

/** The circle that was running as it was stored, by whatever version: to be parsed. Undefined where there is none. */
export async function storedCircle(database: Database): Promise<unknown> {
  return (await database.get('circles', RUNNING))?.circle;
}

/** Removes the circle, and what was typed at its closing and not saved. */
export async function removeCircle(database: Database, circle: string): Promise<void> {
  const transaction = database.transaction(['circles', 'drafts'], 'readwrite', {
    durability: 'strict',
  });
  await completed(
    transaction,
    transaction.objectStore('circles').delete(RUNNING),
    transaction.objectStore('drafts').delete(closingDraftKey(circle)),
  );
}
