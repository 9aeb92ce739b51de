// The store of chapters: the words of a book as they were, read one chapter at a time.
import type { Database } from './database.ts';
import type { ChapterRow } from './schema.ts';

/** The key of a chapter: those of a deck lie together, in their order. `index` counts from 0. */
export function chapterKey(deck: string, index: number): string {
  return `${deck}/${String(index).padStart(6, '0')}`;
}

function chaptersOf(deck: string): IDBKeyRange {
  return IDBKeyRange.bound(chapterKey(deck, 0), chapterKey(deck, 999_999));
}

export function chapterAt(
  database: Database,
  deck: string,
  index: number,
): Promise<ChapterRow | undefined> {
  return database.get('chapters', chapterKey(deck, index));
}

export function countChapters(database: Database, deck: string): Promise<number> {
  return database.count('chapters', chaptersOf(deck));
}

export type ChapterName = Pick<ChapterRow, 'index' | 'title'>;

/** The chapters of a book by their titles, in order. Reads them all, one at a time. */
export async function chapterNames(database: Database, deck: string): Promise<ChapterName[]> {
  const names: ChapterName[] = [];
  let cursor = await database.transaction('chapters').store.openCursor(chaptersOf(deck));
  while (cursor) {
    const { index, title } = cursor.value;
    names.push({ index, ...(title !== undefined && { title }) });
    cursor = await cursor.continue();
  }
  return names;
}
