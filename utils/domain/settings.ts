// The reader's settings: their names, values and defaults.
import type { BackupRhythm } from './backup.ts';
import type { Rhythm } from './day.ts';

export const SCHEMES = ['system', 'paper', 'night'] as const;
export const TEXT_SIZES = ['small', 'medium', 'large'] as const;
export const RHYTHMS = ['day', 'hour', 'tab'] as const satisfies readonly Rhythm[];
/** How the thought looks once it has been seen that day. */
export const AFTER_FIRST_VIEW = ['same', 'quieter', 'hidden'] as const;

export const BACKUP_RHYTHMS = ['weekly', 'daily', 'off'] as const satisfies readonly BackupRhythm[];

export type Settings = {
  scheme: (typeof SCHEMES)[number];
  textSize: (typeof TEXT_SIZES)[number];
  rhythm: Rhythm;
  /** The whole hour of the wall clock at which a day begins, 0 to 23. */
  dayBeginsAt: number;
  afterFirstView: (typeof AFTER_FIRST_VIEW)[number];
  promptInPopup: boolean;
  promptInNewTab: boolean;
  /** Whether an old note is brought back to be read again. */
  readAgain: boolean;
  /** How often a backup is written, where the reader has allowed it and something has changed. */
  backups: BackupRhythm;
};

export const DEFAULT_SETTINGS: Settings = {
  scheme: 'system',
  textSize: 'medium',
  rhythm: 'day',
  dayBeginsAt: 0,
  afterFirstView: 'same',
  promptInPopup: true,
  promptInNewTab: false,
  readAgain: true,
  backups: 'weekly',
};

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
