// Databases for tests: each of its own name, so that no test sees another's.
import { onTestFinished } from 'vitest';
import { createStore, type Store } from '../../utils/services/store.ts';
import { type Database, openDatabase } from '../../utils/storage/database.ts';

let made = 0;

export function freshName(): string {
  made += 1;
  return `outward-${made}`;
}

/** A new, empty database, closed when the test is over. */
export async function freshDatabase(name = freshName()): Promise<Database> {
  const database = await openDatabase({ name });
  onTestFinished(() => database.close());
  return database;
}

/** A store over a database of the given name, as a page opens it. */
export async function openStore(name = freshName()): Promise<{ store: Store; database: Database }> {
  const store = createStore(name);
  return { store, database: await freshDatabase(name) };
}
