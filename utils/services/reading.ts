// How this reader reads the decks, as the database has it.
import type { Database } from '../storage/database.ts';
import type { Reading } from './built-in-decks.ts';
import { identityOf } from './identity.ts';
import { readingLanguages } from './language.ts';
import { settingsOf } from './settings.ts';
import { system } from './system.ts';

export async function readingOf(database: Database): Promise<Reading> {
  const [settings, { seed }] = await Promise.all([
    settingsOf(database),
    identityOf(database, system),
  ]);
  return { languages: readingLanguages(settings), seed };
}
