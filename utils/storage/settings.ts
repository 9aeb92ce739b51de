// The store of settings: named values, each with the time of its last change.
import type { HybridTime } from '../domain/hybrid-clock.ts';
import { completed } from './completed.ts';
import type { Database } from './database.ts';

/** All stored values by name, as they are: see `settingsFrom` for those that hold. */
export async function storedSettings(database: Database): Promise<Record<string, unknown>> {
  const rows = await database.getAll('settings');
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

export async function putSetting(
  database: Database,
  name: string,
  value: unknown,
  timeAfter: (seen: HybridTime[]) => HybridTime,
): Promise<void> {
  const transaction = database.transaction('settings', 'readwrite', { durability: 'strict' });
  const before = await transaction.store.get(name);
  const time = timeAfter(before ? [before.time] : []);
  await completed(transaction, transaction.store.put({ name, value, time }));
}

/** The value of `name`, made and stored by `make` where there is none: two pages at once get the same. */
export async function settingMadeOnce(
  database: Database,
  name: string,
  make: () => string,
  time: HybridTime,
): Promise<string> {
  const known = await database.get('settings', name);
  if (known !== undefined) return String(known.value);
  const transaction = database.transaction('settings', 'readwrite', { durability: 'strict' });
  const before = await transaction.store.get(name);
  const value = before === undefined ? make() : String(before.value);
  await completed(
    transaction,
    before === undefined ? transaction.store.add({ name, value, time }) : undefined,
  );
  return value;
}
