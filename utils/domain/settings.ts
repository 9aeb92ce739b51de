// The reader's settings: their names, values and defaults.
import type { BackupRhythm } from './backup.ts';
import type { Rhythm } from './day.ts';
import { AS_THE_BROWSER } from './language.ts';
import type { AFTER_FIRST_VIEW, SCHEMES, STATIONS, TEXT_SIZES } from './setting-choices.ts';

export type Settings = {
  /** The code of the interface's language, or `AS_THE_BROWSER`. */
  language: string;
  /** The codes of the languages in which thoughts and questions are read; none: the interface's own. */
  deckLanguages: readonly string[];
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
  /** Whether the popup may say that there is someone to ask. */
  asks: boolean;
  /** How long the pause before a practice lasts, 0 to `PAUSE_MOST_SECONDS`. */
  pauseSeconds: number;
  station: (typeof STATIONS)[number];
  /** How often a backup is written, where the reader has allowed it and something has changed. */
  backups: BackupRhythm;
};

export const DEFAULT_SETTINGS: Settings = {
  language: AS_THE_BROWSER,
  deckLanguages: [],
  scheme: 'system',
  textSize: 'medium',
  rhythm: 'day',
  dayBeginsAt: 0,
  afterFirstView: 'same',
  promptInPopup: true,
  promptInNewTab: false,
  readAgain: true,
  asks: true,
  pauseSeconds: 45,
  station: 'none',
  backups: 'weekly',
};
