// Changing and reading the marks of many thoughts, whatever deck they are of.
import type { HybridTime } from '../domain/hybrid-clock.ts';
import { completed } from './completed.ts';
import type { Database } from './database.ts';
import type { Mark } from './schema.ts';

/** What the reader sets on a thought; what is absent stays, and undefined takes a mark away. */
export type MarkChange = {
  isHidden?: true | undefined;
  /** 7, 14 or 28; 0 where it is never to return. */
  halfLifeDays?: number | undefined;
};

function changed(before: Omit<Mark, 'time'>, change: MarkChange, time: HybridTime): Mark {
  const { thought, kept } = before;
  const { isHidden, halfLifeDays } = { ...before, ...change };
  return {
    thought,
    ...(kept !== undefined && { kept }),
    ...(isHidden && { isHidden }),
    ...(halfLifeDays !== undefined && { halfLifeDays }),
    time,
  };
}

/** Sets marks on a thought; that it is kept is the business of `setKept`. */
export async function changeMark(
  database: Database,
  thought: string,
  change: MarkChange,
  timeAfter: (seen: HybridTime[]) => HybridTime,
): Promise<void> {
  const transaction = database.transaction('marks', 'readwrite', { durability: 'strict' });
  const before = await transaction.store.get(thought);
  const time = timeAfter(before ? [before.time] : []);
  await completed(transaction, transaction.store.put(changed(before ?? { thought }, change, time)));
}

/** The marks of these thoughts, by their ids. */
export async function marksOf(
  database: Database,
  thoughts: readonly string[],
): Promise<Map<string, Mark>> {
  const { store } = database.transaction('marks');
  const marks = await Promise.all(thoughts.map((thought) => store.get(thought)));
  return new Map(marks.flatMap((mark) => (mark ? [[mark.thought, mark]] : [])));
}

/** The ids of all that is kept, the latest first. */
export async function keptThoughts(database: Database): Promise<string[]> {
  return (await database.getAllKeysFromIndex('marks', 'kept')).reverse();
}
