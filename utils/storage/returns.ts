// Putting forward thoughts that have been shown: each to where it comes back on its deck's clock.
import { DEFAULT_HALF_LIFE, nextReturn } from '../domain/returning.ts';
import { completed } from './completed.ts';
import type { Database } from './database.ts';

/** A few weeks of tabs; what is left is put forward the next time. */
const AT_ONCE = 400;

/**
 * Puts the thoughts of a returning deck that stand at or below `position`, where its clock
 * is, to their next return above it. Resolves with how many. What happens twice, or is cut
 * short, harms nothing: a thought below the clock is not met.
 */
export async function putForward(
  database: Database,
  options: { deck: string; position: number; seed: string; most?: number },
): Promise<number> {
  const { deck, position, seed, most = AT_ONCE } = options;
  const transaction = database.transaction(['thoughts', 'marks'], 'readwrite', {
    durability: 'relaxed',
  });
  const thoughts = transaction.objectStore('thoughts');
  const passed = IDBKeyRange.bound([deck], [deck, position]);
  const rows = await thoughts.index('deckRank').getAll(passed, most);
  const marks = await Promise.all(rows.map(({ id }) => transaction.objectStore('marks').get(id)));
  const puts = rows.map((row, index) => {
    const halfLife = marks[index]?.halfLifeDays || DEFAULT_HALF_LIFE;
    const next = nextReturn(row.rank, seed, row.id, halfLife);
    const rank = next > position ? next : nextReturn(position, seed, row.id, halfLife);
    return thoughts.put({ ...row, rank });
  });
  await completed(transaction, ...puts);
  return rows.length;
}
