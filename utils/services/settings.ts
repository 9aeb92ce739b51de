// The reader's settings and decks as the database has them.

import type { BookPlace } from '../domain/book-place.ts';
import type { Settings } from '../domain/settings.ts';
import { settingsFrom } from '../domain/stored-settings.ts';
import { type DeckChoice, KEPT } from '../domain/streams.ts';
import type { Database } from '../storage/database.ts';
import { deckRows } from '../storage/decks.ts';
import type { DeckRow } from '../storage/schema.ts';
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
  /** How those that are on come up, and what the reader keeps, unless that is switched off. */
  choices: DeckChoice[];
  /** Where the reader stands in each book. */
  places: Map<string, BookPlace>;
};

function choiceOf(id: string, row: DeckRow | undefined): DeckChoice {
  const { policy = 'ring', weight = 1, pace } = row ?? {};
  return { id, policy, weight, ...(pace && { pace }) };
}

/** The ids of the decks, and how they come up. */
export async function decksOf(database: Database): Promise<Decks> {
  const rows = new Map((await deckRows(database)).map((row) => [row.id, row]));
  const all = [...new Set([...BUILT_IN_DECKS.map(({ id }) => id), ...rows.keys()])].filter(
    (id) => id !== KEPT.id,
  );
  const isOn = (id: string) => rows.get(id)?.isOn ?? true;
  const on = all.filter(isOn);
  const kept = { ...KEPT, ...(rows.get(KEPT.id)?.weight && { weight: rows.get(KEPT.id)?.weight }) };
  const choices = on.map((id) => choiceOf(id, rows.get(id)));
  if (isOn(KEPT.id)) choices.push(kept as DeckChoice);
  const places = new Map<string, BookPlace>();
  for (const { id, place } of rows.values()) if (place) places.set(id, place);
  return { all, on, choices, places };
}
