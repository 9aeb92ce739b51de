// What a file holds as it is stored: chapters, passages with their ids, notes, in one
// order, handed out piece by piece.
import { languageOfLetters } from '../domain/language-of-letters.ts';
import { passageId } from '../domain/passage.ts';
import type { Source } from '../domain/thought.ts';
import { foldedWords } from '../domain/thought-segment.ts';
import type { Book, BookPassage } from '../formats/books/book.ts';
import type { Found, FoundPassage } from '../formats/highlights/found.ts';
import type { FileContents } from './file-contents.ts';
import type { ReadChapter, ReadNote, ReadPassage } from './file-messages.ts';

/** A piece is about as much as one segment of the search holds. */
const [PIECE_LENGTH, PIECE_ITEMS] = [32_000, 250];
const IDS_AT_ONCE = 5000;

export type FilePieces = {
  ids(from: number): { ids: string[]; next?: number };
  /** From the nth item on: chapters first, so that no passage is without its chapter. */
  piece(from: number): {
    chapters: ReadChapter[];
    passages: ReadPassage[];
    notes: ReadNote[];
    next?: number;
    part: number;
  };
};

/** The source of a book's passages, but for the chapter. The year in the file is the file's, not the work's. */
export function sourceOfBook({ details }: Pick<Book, 'details'>): Source {
  const { title, author, translator } = details;
  return { work: title, ...(author && { author }), ...(translator && { translator }) };
}

type Unfolded = Omit<ReadPassage, 'folded' | 'order'>;

function ofHighlights({ passages, deck }: Found): Unfolded[] {
  return passages.map((found: FoundPassage) => {
    const { text, source } = found;
    const language = found.language ?? deck?.language ?? languageOfLetters(text) ?? 'und';
    const hasSource = Object.keys(source).length > 0;
    const { source: _, ...rest } = found;
    return { ...rest, id: passageId(text, source), language, ...(hasSource && { source }) };
  });
}

function ofBook(book: Book): Unfolded[] {
  const source = sourceOfBook(book);
  return book.passages.map(({ text, chapter, paragraph }: BookPassage) => {
    const section = book.chapters[chapter]?.title;
    return {
      id: passageId(text, source),
      text,
      language: book.details.language ?? languageOfLetters(text) ?? 'und',
      source: { ...source, ...(section && { section }) },
      place: { chapter, paragraph },
    };
  });
}

/** The first of each id: words that come again in a book are one passage. */
function onceEach(passages: readonly Unfolded[]): Unfolded[] {
  const seen = new Set<string>();
  return passages.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** How much room an item takes on its way. */
function lengthOf(item: ReadChapter | Unfolded | ReadNote): number {
  if ('paragraphs' in item) return item.paragraphs.reduce((sum, { length }) => sum + length, 0);
  return item.text.length;
}

export function filePieces(contents: FileContents): FilePieces {
  const isBook = contents.kind === 'book';
  const chapters: ReadChapter[] = isBook
    ? contents.book.chapters.map((chapter, index) => ({ ...chapter, index }))
    : [];
  const passages = onceEach(isBook ? ofBook(contents.book) : ofHighlights(contents.found));
  const notes: ReadNote[] = isBook
    ? []
    : contents.found.notes.map(({ text, source, when }) => ({
        text,
        source,
        ...(when && { when }),
      }));
  const [firstPassage, firstNote] = [chapters.length, chapters.length + passages.length];
  const end = firstNote + notes.length;
  const itemAt = (at: number) =>
    chapters[at] ?? passages[at - firstPassage] ?? (notes[at - firstNote] as ReadNote);

  return {
    ids(from) {
      const to = from + IDS_AT_ONCE;
      const ids = passages.slice(from, to).map(({ id }) => id);
      return { ids, ...(to < passages.length && { next: to }) };
    },
    piece(from) {
      let [to, length] = [from, 0];
      while (to < end && to - from < PIECE_ITEMS && length < PIECE_LENGTH) {
        length += lengthOf(itemAt(to));
        to += 1;
      }
      const between = <Item>(items: readonly Item[], first: number) =>
        items.slice(Math.max(0, from - first), Math.max(0, to - first));
      return {
        chapters: between(chapters, 0),
        passages: between(passages, firstPassage).map((passage, index) => ({
          ...passage,
          folded: foldedWords(passage),
          order: Math.max(0, from - firstPassage) + index,
        })),
        notes: between(notes, firstNote),
        ...(to < end && { next: to }),
        part: end === 0 ? 1 : to / end,
      };
    },
  };
}
