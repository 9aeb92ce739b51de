// The reader's settings and decks as the database has them.
import type { Settings } from '../domain/settings.ts';
import { settingsFrom } from '../domain/stored-settings.ts';
import type { Database } from '../storage/database.ts';
import { deckRows } from '../storage/decks.ts';
import { putSetting, storedSettings } from '../storage/settings.ts';
import { BUILT_IN_DECKS } from './built-in-decks.ts';
import { identityOf, timeAfter } from './identity.ts';
import type { System } from './system.ts';

export async function settingsOf(database: Database): Promise<Settings> {
  return settingsFrom(await storedSettings(database));
}

/** Stores a choice that changes nothing of what the queue brings: see `createOptions` for the others. */
export async function changeSetting<Name extends 'asks' | 'pauseSeconds' | 'station'>(
  database: Database,
  name: Name,
  value: Settings[Name],
  system: System,
): Promise<void> {
  await putSetting(database, name, value, timeAfter(system, await identityOf(database, system)));
}

export type Decks = {
  all: string[];
  /** A built-in deck is on until it is switched off. */
  on: string[];
};

/** The ids of the decks. */
export async function decksOf(database: Database): Promise<Decks> {
  const rows = await deckRows(database);
  const all = [...new Set([...BUILT_IN_DECKS, ...rows].map(({ id }) => id))];
  const off = new Set(rows.filter(({ isOn }) => !isOn).map(({ id }) => id));
  return { all, on: all.filter((id) => !off.has(id)) };
}
