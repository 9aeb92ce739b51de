// The store of chapters: the words of a book as they were, read one chapter at a time.

/** The key of a chapter: those of a deck lie together, in their order. `index` counts from 0. */
export function chapterKey(deck: string, index: number): string {
  return `${deck}/${String(index).padStart(6, '0')}`;
}

/** The keys of a deck's chapters. */
export function chaptersOf(deck: string): IDBKeyRange {
  return IDBKeyRange.bound(chapterKey(deck, 0), chapterKey(deck, 999_999));
}
