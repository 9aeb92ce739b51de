// All or nothing: a change that fails at any of its writes must leave everything as it was.
import { expect } from 'vitest';
import type { Database } from '../../utils/storage/database.ts';
import { fillDisk } from './full-disk.ts';

/** All that is stored, to compare before and after. */
export async function everythingIn(database: Database): Promise<Record<string, unknown[]>> {
  const names = Array.from(database.objectStoreNames);
  const rows = await Promise.all(names.map((name) => database.getAll(name)));
  return Object.fromEntries(names.map((name, at) => [name, rows[at] ?? []]));
}

/**
 * Does `work` with a disk that is full at its first write, then at its second,
 * and so on until it succeeds. Each time nothing may have changed. Returns how
 * many writes it has.
 */
export async function failEachWrite(
  database: Database,
  work: () => Promise<unknown>,
): Promise<number> {
  const before = await everythingIn(database);
  for (let failing = 1; ; failing += 1) {
    const disk = fillDisk(failing);
    const error = await work().then(
      () => undefined,
      (reason) => reason,
    );
    disk.clear();
    if (error === undefined) return disk.writes();
    expect(error).toMatchObject({ name: 'QuotaExceededError' });
    expect(await everythingIn(database), `full at write ${failing}`).toEqual(before);
  }
}
