// What the reader can choose for each setting that has a few values. Apart from the
// settings themselves: the new tab obeys them and offers none.
import type { BackupRhythm } from './backup.ts';
import type { Rhythm } from './day.ts';

export const SCHEMES = ['system', 'paper', 'night'] as const;
export const TEXT_SIZES = ['small', 'medium', 'large'] as const;
export const RHYTHMS = ['day', 'hour', 'tab'] as const satisfies readonly Rhythm[];
/** How the thought looks once it has been seen that day. */
export const AFTER_FIRST_VIEW = ['same', 'quieter', 'hidden'] as const;

export const BACKUP_RHYTHMS = ['weekly', 'daily', 'off'] as const satisfies readonly BackupRhythm[];

/** Whom the path suggests for the practice; 'none' suggests nobody. */
export const STATIONS = ['none', 'oneself', 'friend', 'neutral', 'difficult', 'all'] as const;
/** The longest pause before a practice. */
export const PAUSE_MOST_SECONDS = 120;
