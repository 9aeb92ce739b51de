// Reading the marks: what the reader set on a thought, whatever deck it is of.
import type { Database } from './database.ts';
import type { Mark } from './schema.ts';

export function markOf(database: Database, thought: string): Promise<Mark | undefined> {
  return database.get('marks', thought);
}
