// What the views of the library are given: a deck, a thought with the reader's marks on
// it, and what was found in a file.
import type { BookDetails } from '../utils/domain/book.ts';
import type { Pace } from '../utils/domain/deck-choices.ts';
import type { DeckPolicy } from '../utils/domain/deck-rank.ts';
import type { Source, Thought } from '../utils/domain/thought.ts';
import type { MessageName } from '../utils/messages/library.ts';

export type LibraryDeck = {
  id: string;
  /** Came with Outward: its thoughts can be hidden, and not changed. */
  isBuiltIn: boolean;
  /** Absent where the interface has a name for it. */
  name?: string;
  count: number;
  /** BCP 47 tags. */
  languages: readonly string[];
  licence?: string;
  isOn: boolean;
  /** The only one that is on. */
  isLast: boolean;
  policy: DeckPolicy;
  weight: number;
  /** Of a book: what its file says of it. */
  book?: BookDetails;
  pace?: Pace;
};

export type LibraryThought = {
  thought: Thought;
  /** When it was kept; absent while it is not. */
  kept?: number;
  isHidden: boolean;
  /** In days, 0 for never; absent: as the deck has it. */
  halfLifeDays?: number;
  /** Of a deck of the reader's own: it can be changed and deleted. */
  isOwn: boolean;
};

/** What the reader says of a thought: its words, and where they are from. */
export type ThoughtFields = { text: string; source: Source; language: string };

export type WordsProblem = 'empty' | 'too-long' | 'known' | 'failed';

/** The names under a heading of the table of words: 'ring' is one under 'policy'. */
export type Named<Heading extends string> = MessageName extends infer Name
  ? Name extends `${Heading}.${infer Rest}`
    ? Rest
    : never
  : never;

/** How many blocks the file has, of what kinds; and of the passages, how many come in no more. */
export type FoundCounts = Record<Named<'counted'>, number> & {
  blocks: number;
  here: number;
  deletedHere: number;
};

export type FoundSample = { text: string; source: Source; note?: string };

export type UnreadableBlock = {
  /** Of the file, from 1. */
  line: number;
  reason: Named<'unreadable'>;
  raw: string;
};

export type HighlightsFound = {
  kind: 'highlights';
  format: Named<'fileFormat'>;
  counts: FoundCounts;
  /** The first ten. */
  samples: readonly FoundSample[];
  /** The first of them. */
  unreadable: readonly UnreadableBlock[];
};

export type BookFound = {
  kind: 'book';
  details: BookDetails;
  chapters: readonly { title?: string; passages: number }[];
  passages: number;
  here: number;
  deletedHere: number;
  samples: readonly string[];
};

/** A deck of the reader's, by its id, or a new one by its name. */
export type DeckChoice = { deck: string } | { name: string };

export type TakingResult =
  | {
      kind: 'taken';
      passages: number;
      notes: number;
      deck: string;
      deckName?: string;
    }
  | { kind: Named<'taking'> }
  | { kind: 'refused'; reason: Named<'refused'>; path?: string };
