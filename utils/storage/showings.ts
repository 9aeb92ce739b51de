// The store of showings: what was shown when.
import type { Slot } from '../domain/day.ts';
import type { Showing } from '../domain/showing.ts';
import { completed } from './completed.ts';
import type { Database } from './database.ts';

export async function addShowing(database: Database, showing: Showing): Promise<void> {
  const transaction = database.transaction('showings', 'readwrite', { durability: 'relaxed' });
  const added = transaction.store.add(showing);
  transaction.commit();
  await completed(transaction, added);
}

export function showingsInSlot(database: Database, slot: Slot): Promise<Showing[]> {
  return database.getAllFromIndex('showings', 'slot', slot);
}
