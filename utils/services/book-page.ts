// A passage as the page of its book shows it: read from the database, in its chapter,
// with its number among all.
import type { BookDetails } from '../domain/book.ts';
import { directionOfLanguage } from '../domain/language-direction.ts';
import { type Surroundings, surroundings } from '../domain/surroundings.ts';
import type { Direction } from '../domain/text-direction.ts';
import type { Thought } from '../domain/thought.ts';
import { countPassages } from '../storage/book-passages.ts';
import { chapterAt, countChapters } from '../storage/chapters.ts';
import type { Database } from '../storage/database.ts';
import { markOf } from '../storage/marks.ts';
import type { DeckRow, ThoughtRow } from '../storage/schema.ts';

export type Pace = NonNullable<DeckRow['pace']>;

export type ReadBook = {
  deck: string;
  /** Absent where neither the deck nor its book has a name. */
  title?: string;
  details?: BookDetails;
  pace: Pace;
  /** Whether its deck is on: where it is not, no pace brings it. */
  isOn: boolean;
  /** How many. */
  passages: number;
  chapters: number;
};

export type ChapterAround = Surroundings & {
  /** From 0. */
  index: number;
  title?: string;
};

export type ReadPassage = {
  thought: Thought;
  rank: number;
  /** From 1. */
  number: number;
  isKept: boolean;
  /** BCP 47, and its direction. */
  language: string;
  direction: Direction;
  /** Absent where the deck has no chapters. */
  chapter?: ChapterAround;
};

/** A deck as a book to be read. One that nobody has set a pace for comes as other decks do. */
export async function bookOf(database: Database, row: DeckRow): Promise<ReadBook> {
  const { id, book, pace = 'among', isOn } = row;
  const [passages, chapters] = await Promise.all([
    countPassages(database, id),
    countChapters(database, id),
  ]);
  const title = row.name ?? book?.title;
  const named = { ...(title !== undefined && { title }), ...(book && { details: book }) };
  return { deck: id, ...named, pace, isOn, passages, chapters };
}

/** The thought in a row, without what a note does not keep of it. */
function thoughtIn({ id, deck, text, language, theme, lens, source }: ThoughtRow): Thought {
  const about = { ...(theme && { theme }), ...(lens && { lens }), ...(source && { source }) };
  return { id, deck, text, language, ...about };
}

async function chapterAround(
  database: Database,
  { deck, text, place }: ThoughtRow,
): Promise<ChapterAround | undefined> {
  if (place?.chapter === undefined) return undefined;
  const chapter = await chapterAt(database, deck, place.chapter);
  if (chapter === undefined) return undefined;
  const { index, title, paragraphs } = chapter;
  const around = surroundings(paragraphs, place.paragraph ?? 0, text);
  return { index, ...(title !== undefined && { title }), ...around };
}

export async function isKept(database: Database, thought: string): Promise<boolean> {
  return (await markOf(database, thought))?.kept !== undefined;
}

/** The passage in a row of a book whose language is `bookLanguage`. */
export async function passageOf(
  database: Database,
  row: ThoughtRow,
  bookLanguage: string | undefined,
): Promise<ReadPassage> {
  const [number, kept, chapter] = await Promise.all([
    countPassages(database, row.deck, row.rank),
    isKept(database, row.id),
    chapterAround(database, row),
  ]);
  const language = bookLanguage ?? row.language;
  return {
    thought: thoughtIn(row),
    rank: row.rank,
    number,
    isKept: kept,
    language,
    direction: directionOfLanguage(language, row.text),
    ...(chapter && { chapter }),
  };
}
