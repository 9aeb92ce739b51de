// The numbered steps from an empty database to the present one. A step, once
// released, is never edited: the next change is the next step.
import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { thoughtSearchRow } from '../domain/thought-segment.ts';
import type { OutwardSchema } from './schema.ts';

export type UpgradeTransaction = IDBPTransaction<
  OutwardSchema,
  StoreNames<OutwardSchema>[],
  'versionchange'
>;

export type Migration = (
  database: IDBPDatabase<OutwardSchema>,
  transaction: UpgradeTransaction,
) => void | Promise<void>;

/** Step 1, November 2026: all stores. */
const allStores: Migration = (database) => {
  const notes = database.createObjectStore('notes', { keyPath: 'id' });
  notes.createIndex('instant', 'instant');
  notes.createIndex('day', 'day');
  notes.createIndex('monthDay', 'monthDay');
  notes.createIndex('thought', 'thought');
  notes.createIndex('person', 'person');

  database.createObjectStore('wordings', { keyPath: 'id' }).createIndex('note', 'note');
  database.createObjectStore('searchTail', { keyPath: 'note' }).createIndex('instant', 'instant');
  database.createObjectStore('searchSegments', { keyPath: 'key' }).createIndex('low', 'low');

  database.createObjectStore('decks', { keyPath: 'id' });
  database
    .createObjectStore('thoughts', { keyPath: 'id' })
    .createIndex('deckRank', ['deck', 'rank']);
  database.createObjectStore('marks', { keyPath: 'thought' }).createIndex('kept', 'kept');

  const showings = database.createObjectStore('showings', { keyPath: 'id' });
  showings.createIndex('slot', 'slot');
  showings.createIndex('day', 'day');
  showings.createIndex('deckTurn', ['deck', 'turn']);
  showings.createIndex('thoughtTurn', ['thought', 'turn']);

  database.createObjectStore('people', { keyPath: 'id' }).createIndex('foldedName', 'foldedName');
  database
    .createObjectStore('drafts', { keyPath: ['surface', 'subject'] })
    .createIndex('instant', 'instant');
  database.createObjectStore('settings', { keyPath: 'name' });
  database.createObjectStore('staged', { keyPath: ['type', 'id'] });
};

/** Step 2, November 2026: what people answered, the sensings that wait, the circle that is running. */
const answersAndCircles: Migration = (database, transaction) => {
  database.createObjectStore('answers', { keyPath: 'id' }).createIndex('note', 'note');
  database.createObjectStore('circles', { keyPath: 'id' });
  transaction.objectStore('notes').createIndex('waits', 'waits');
};

/** Step 3, November 2026: the chapters of the reader's books, and what a search looks through of their thoughts. */
const chaptersAndThoughtSearch: Migration = async (database, transaction) => {
  database.createObjectStore('chapters', { keyPath: 'id' });
  database.createObjectStore('thoughtSegments', { keyPath: 'key' });
  const tail = database.createObjectStore('thoughtTail', { keyPath: 'id' });
  // A journal may have brought thoughts to an older version.
  let cursor = await transaction.objectStore('thoughts').openCursor();
  while (cursor) {
    await tail.put(thoughtSearchRow(cursor.value));
    cursor = await cursor.continue();
  }
};

/** The migration at index n leads from version n to version n + 1. `DATABASE_VERSION` is their number. */
export const MIGRATIONS: readonly Migration[] = [
  allStores,
  answersAndCircles,
  chaptersAndThoughtSearch,
];
