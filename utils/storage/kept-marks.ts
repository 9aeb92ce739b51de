// What the reader keeps, by its marks.
import type { Database } from './database.ts';
import type { Mark } from './schema.ts';

/** The marks of what the reader keeps: the latest, at most so many. */
export async function keptMarks(database: Database, most: number): Promise<Mark[]> {
  const index = database.transaction('marks').store.index('kept');
  const marks: Mark[] = [];
  let cursor = await index.openCursor(null, 'prev');
  while (cursor && marks.length < most) {
    marks.push(cursor.value);
    cursor = await cursor.continue();
  }
  return marks;
}

/** Whether the reader keeps anything. One index step. */
export async function isAnyKept(database: Database): Promise<boolean> {
  return (await database.transaction('marks').store.index('kept').openKeyCursor()) !== null;
}
