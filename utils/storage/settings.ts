// The store of settings: named values, each with the time of its last change.
import type { HybridTime } from '../domain/hybrid-clock.ts';
import { completed } from './completed.ts';
import type { Database } from './database.ts';
import { askToReplan } from './replanning.ts';

/** All stored values by name, as they are: see `settingsFrom` for those that hold. */
export async function storedSettings(database: Database): Promise<Record<string, unknown>> {
  const rows = await database.getAll('settings');
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

type NewValue = [name: string, value: unknown, timeAfter: (seen: HybridTime[]) => HybridTime];

export async function putSetting(database: Database, ...value: NewValue): Promise<void> {
  const { transaction, isPut } = await putting(database, ...value);
  await completed(transaction, isPut);
}

/**
 * The same for what changes which thoughts come, or how they are painted: they are planned anew,
 * though the page that asks for it may be closed before it has done so.
 */
export async function putChoice(database: Database, ...value: NewValue): Promise<void> {
  const { transaction, isPut } = await putting(database, ...value);
  await completed(transaction, isPut, askToReplan(transaction));
}

async function putting(database: Database, ...[name, value, timeAfter]: NewValue) {
  const stores: 'settings'[] = ['settings'];
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  const settings = transaction.objectStore('settings');
  const before = await settings.get(name);
  const time = timeAfter(before ? [before.time] : []);
  return { transaction, isPut: settings.put({ name, value, time }) };
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
