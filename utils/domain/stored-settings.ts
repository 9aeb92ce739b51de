// Settings as the database has them: only values that are allowed hold.
import {
  AFTER_FIRST_VIEW,
  BACKUP_RHYTHMS,
  DEFAULT_SETTINGS,
  RHYTHMS,
  SCHEMES,
  type Settings,
  TEXT_SIZES,
} from './settings.ts';

const isOneOf = (values: readonly unknown[]) => (value: unknown) => values.includes(value);
const isBoolean = (value: unknown) => typeof value === 'boolean';

const IS_VALID: { [Name in keyof Settings]: (value: unknown) => boolean } = {
  scheme: isOneOf(SCHEMES),
  textSize: isOneOf(TEXT_SIZES),
  rhythm: isOneOf(RHYTHMS),
  dayBeginsAt: (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 23,
  afterFirstView: isOneOf(AFTER_FIRST_VIEW),
  promptInPopup: isBoolean,
  promptInNewTab: isBoolean,
  readAgain: isBoolean,
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
