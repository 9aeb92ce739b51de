// A backup from a page that happens to be open: while nothing else wants it.
import { canDownload, download } from '../browser.ts';
import type { Database } from '../storage/database.ts';
import { backUpWhenDue } from './backup.ts';
import { reportError } from './report-error.ts';
import type { System } from './system.ts';

export async function backUpFromPage(database: Database, system: System): Promise<void> {
  await new Promise((resolve) => requestIdleCallback(resolve));
  const downloads = { isAllowed: canDownload, write: download };
  // What went wrong shows in the options, where the last backup is dated.
  await backUpWhenDue(database, system, downloads).catch((error) => reportError('a backup', error));
}
