// Keeping a thought, and keeping it no longer.
import type { HybridTime } from '../domain/hybrid-clock.ts';
import { completed } from './completed.ts';
import type { Database } from './database.ts';
import type { Mark } from './schema.ts';

/** Keeps a thought since `instant`, or with undefined keeps it no longer; other marks stay. */
export async function setKept(
  database: Database,
  thought: string,
  instant: number | undefined,
  timeAfter: (seen: HybridTime[]) => HybridTime,
): Promise<void> {
  const transaction = database.transaction('marks', 'readwrite', { durability: 'strict' });
  const before = await transaction.store.get(thought);
  const { kept: _, ...others } = before ?? { thought };
  const time = timeAfter(before ? [before.time] : []);
  const mark: Mark = { ...others, time, ...(instant !== undefined && { kept: instant }) };
  await completed(transaction, transaction.store.put(mark));
}
