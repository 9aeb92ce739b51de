// What is kept of a page: where it goes, how long it may be, and how it is taken out again.
import { firstWords } from './first-words.ts';
import type { Passage } from './passage.ts';
import type { Thought } from './thought.ts';

/** The deck of passages that the reader keeps from pages. */
export const PASSAGES_DECK = 'passages';

/** In UTF-16 code units. */
export const PASSAGE_MAX_LENGTH = 2000;

/** What a passage holds of the words selected: all, or the first of them. */
export function heldWords(text: string): { text: string; isCut: boolean } {
  const words = firstWords(text, PASSAGE_MAX_LENGTH);
  return { text: words, isCut: words.length < text.trim().length };
}

/** What must be known to take a passage out again as if it had never been kept. */
export type Undo = {
  thought: string;
  /** When it was kept: who undoes an older keeping undoes nothing. */
  instant: number;
  /** Whether its words came in with it; else only the mark did. */
  isNew: boolean;
  /** What was marked on it before. */
  mark?: { isHidden?: boolean; halfLifeDays?: number };
};

/** What came of keeping. Bare: of the page there was nothing but the words and the address. */
export const SAID = ['kept', 'bare', 'already', 'nothing', 'unreadable', 'failed'] as const;

export type Said = (typeof SAID)[number];

export type Outcome = {
  said: Said;
  /** Only the first of the words were kept. */
  isCut?: boolean;
  thought?: string;
  undo?: Undo;
};

/** The thought in a passage: what a note that answers it takes along. */
export function thoughtOfPassage(passage: Passage): Thought {
  const { id, deck, text, language, theme, lens, source } = passage;
  return {
    id,
    deck,
    text,
    language,
    ...(theme && { theme }),
    ...(lens && { lens }),
    ...(source && { source }),
  };
}
