// The books that are suggested for slow reading: which they are, and where a free
// edition lies. Nothing is fetched; content/books.json is all there is.
import books from '../../content/books.json';

export type SuggestedBook = {
  title: string;
  author?: string | undefined;
  translator?: string | undefined;
  /** Of the translation, where it is one, else of the book. */
  year?: string | undefined;
  /** In which it is read, as the folders of locales/ are named. */
  language: string;
  /** The page of a free edition. */
  url: string;
  /** Why it is good read slowly: a sentence in each language of the interface. */
  why: Record<string, string>;
};

export const SUGGESTED_BOOKS: readonly SuggestedBook[] = books;
