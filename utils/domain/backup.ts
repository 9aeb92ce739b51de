// Backups: when one is due, and which file it overwrites.
import { DAY_MS, type LocalDay } from './day.ts';

/** The last backup that was made, as the settings keep it. */
export type LastBackup = {
  instant: number;
  /** The place in the ring that it took, 0 to 6. */
  place: number;
  /** The change of the data that it holds: see `changeStamp`. */
  stamp: string;
};

/** How often a backup is made, where something has changed. */
export type BackupRhythm = 'weekly' | 'daily' | 'off';

/** Seven files, overwritten in turn. */
const RING = 7;

/** An hour less than a day or a week, so that it does not wander through the day. */
const EVERY_MS = { weekly: 7 * DAY_MS - 3_600_000, daily: DAY_MS - 3_600_000 };

/** Whether a backup is due at `now`. A clock that was set back makes it due: better one too many. */
export function isBackupDue(
  now: number,
  rhythm: BackupRhythm,
  last: LastBackup | undefined,
  stamp: string | undefined,
): boolean {
  if (rhythm === 'off' || stamp === undefined || stamp === last?.stamp) return false;
  return last === undefined || now < last.instant || now - last.instant >= EVERY_MS[rhythm];
}

/** The place in the ring that the next backup takes: the oldest. */
export function nextPlace(last: LastBackup | undefined): number {
  return last === undefined ? 0 : (last.place + 1) % RING;
}

/** The files that a backup writes: one of the ring, and that of its month, which stays for a year. */
export function backupFiles(place: number, day: LocalDay): string[] {
  return [
    `Outward/outward-backup-${place + 1}.jsonl`,
    `Outward/outward-month-${day.slice(5, 7)}.jsonl`,
  ];
}

/** More notes than these, without a backup for more days than these, are worth a word. */
export const WORTH_A_WORD = { notes: 10, days: 30 };

/** Whether the journal should say that nothing is backed up. */
export function isBackupMissed(now: number, notes: number, last: LastBackup | undefined): boolean {
  const days = last === undefined ? Number.POSITIVE_INFINITY : (now - last.instant) / DAY_MS;
  return notes > WORTH_A_WORD.notes && days > WORTH_A_WORD.days;
}
