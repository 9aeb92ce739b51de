// The last backup that this install has made.
import type { LastBackup } from '../domain/backup.ts';
import type { Database } from '../storage/database.ts';

export async function lastBackup(database: Database): Promise<LastBackup | undefined> {
  const row = await database.get('settings', 'lastBackup');
  return row?.value as LastBackup | undefined;
}
