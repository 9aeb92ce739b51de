// Settings as the database has them: only values that are allowed hold.

import {
  AFTER_FIRST_VIEW,
  BACKUP_RHYTHMS,
  PAUSE_MOST_SECONDS,
  RHYTHMS,
  SCHEMES,
  STATIONS,
  TEXT_SIZES,
} from './setting-choices.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

const isOneOf = (values: readonly unknown[]) => (value: unknown) => values.includes(value);
const isWhole = (most: number) => (value: unknown) =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;
const isCode = (value: unknown) => typeof value === 'string' && /^[a-z]{2,8}$/.test(value);
const isBoolean = (value: unknown) => typeof value === 'boolean';

const IS_VALID: { [Name in keyof Settings]: (value: unknown) => boolean } = {
  language: isCode,
  deckLanguages: (value) => Array.isArray(value) && value.every(isCode),
  scheme: isOneOf(SCHEMES),
  textSize: isOneOf(TEXT_SIZES),
  rhythm: isOneOf(RHYTHMS),
  dayBeginsAt: isWhole(23),
  afterFirstView: isOneOf(AFTER_FIRST_VIEW),
  promptInPopup: isBoolean,
  promptInNewTab: isBoolean,
  readAgain: isBoolean,
  asks: isBoolean,
  pauseSeconds: isWhole(PAUSE_MOST_SECONDS),
  station: isOneOf(STATIONS),
  backups: isOneOf(BACKUP_RHYTHMS),
};

export const SETTING_NAMES = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];

/** Settings from stored values; a value that is absent or not allowed gives way to its default. */
export function settingsFrom(stored: Record<string, unknown>): Settings {
  const valid = SETTING_NAMES.filter((name) => IS_VALID[name](stored[name]));
  return Object.assign(
    { ...DEFAULT_SETTINGS },
    Object.fromEntries(valid.map((name) => [name, stored[name]])),
  );
}
