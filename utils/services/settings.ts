// The reader's settings and decks as the database has them.
import type { Settings } from '../domain/settings.ts';
import { settingsFrom } from '../domain/stored-settings.ts';
import type { Database } from '../storage/database.ts';
import { deckRows } from '../storage/decks.ts';
import { storedSettings } from '../storage/settings.ts';
import { BUILT_IN_DECKS } from './built-in-decks.ts';

export async function settingsOf(database: Database): Promise<Settings> {
  return settingsFrom(await storedSettings(database));
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
