// A book as its file tells it: who wrote it, its chapters with their paragraphs, and
// the passages in them that are to be met one at a time.
import type { BookDetails } from '../../domain/book.ts';

export type Chapter = {
  title?: string;
  /** Each whole, in order; lines of verse are kept apart by '\n'. */
  paragraphs: string[];
};

/** A passage: 40 to 280 characters where the text lets it, with its place. */
export type BookPassage = {
  text: string;
  /** Indexes in `chapters`, and in its `paragraphs`. */
  chapter: number;
  paragraph: number;
};

export type Book = { details: BookDetails; chapters: Chapter[]; passages: BookPassage[] };

export type BookReason =
  | 'not-a-book'
  | 'damaged'
  | 'encrypted'
  | 'bomb'
  | 'too-large'
  | 'bad-path'
  | 'missing-file'
  | 'no-text'
  | 'unknown-encoding';

/** A book, or why it cannot be read; `path` is the file within it that is at fault, where one is. */
export type BookReading =
  | { ok: true; book: Book }
  | { ok: false; reason: BookReason; path?: string };
