// Backups without asking: the whole journal, into Downloads, when one is due.
import {
  type BackupRhythm,
  backupFiles,
  isBackupDue,
  type LastBackup,
  nextPlace,
} from '../domain/backup.ts';
import { HOUR_MS, localDay } from '../domain/day.ts';
import { changeStamp } from '../storage/change-stamp.ts';
import type { Database } from '../storage/database.ts';
import { putSetting } from '../storage/settings.ts';
import { journalFile } from './export-journal.ts';
import { identityOf, timeAfter } from './identity.ts';
import { lastBackup } from './last-backup.ts';
import { changeQueue } from './queue-store.ts';
import { reportError } from './report-error.ts';
import { settingsOf } from './settings.ts';
import type { Store } from './store.ts';
import type { System } from './system.ts';

/** What the browser does with files, behind its optional permission. */
export type Downloads = {
  isAllowed(): Promise<boolean>;
  /** Writes a file below Downloads over one of the same name. Rejects where it was not written. */
  write(blob: Blob, path: string): Promise<void>;
};

const LOOK_AGAIN_AFTER = 6 * HOUR_MS;

/** Writes a backup now: the next file of the ring, and that of the month. */
export async function backUp(
  database: Database,
  system: System,
  downloads: Downloads,
): Promise<LastBackup> {
  const [stamp, last, { dayBeginsAt }] = await Promise.all([
    changeStamp(database),
    lastBackup(database),
    settingsOf(database),
  ]);
  const now = system.now();
  const place = nextPlace(last);
  const { blob } = await journalFile(database, system);
  for (const path of backupFiles(place, localDay(now, dayBeginsAt)))
    await downloads.write(blob, path);
  const made: LastBackup = { instant: now.instant, place, stamp: stamp ?? '' };
  const after = timeAfter(system, await identityOf(database, system));
  await putSetting(database, 'lastBackup', made, after);
  return made;
}

/** Writes a backup where one is due and the reader has allowed it. One page at a time looks. */
export async function backUpWhenDue(
  database: Database,
  system: System,
  downloads: Downloads,
): Promise<void> {
  await navigator.locks.request('outward.backup', { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    const rhythm: BackupRhythm = (await settingsOf(database)).backups;
    const [last, stamp] = [await lastBackup(database), await changeStamp(database)];
    const isDue = isBackupDue(system.now().instant, rhythm, last, stamp);
    if (isDue && (await downloads.isAllowed())) await backUp(database, system, downloads);
  });
}

/** Lets some hours pass before a page looks again, and writes a backup where one is due. */
export async function lookForBackup(
  store: Store,
  system: System,
  downloads: Downloads,
): Promise<void> {
  const { instant } = system.now();
  changeQueue((queue) => ({ ...queue, backUpAfter: instant + LOOK_AGAIN_AFTER }));
  // What went wrong shows in the options, where the last backup is dated.
  await store.run((database) =>
    backUpWhenDue(database, system, downloads).catch((error) => reportError('a backup', error)),
  );
}
