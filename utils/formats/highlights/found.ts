// What a file of highlights or quotes holds, as its reader found it: every block of
// the file is counted once, as a passage, a note, a bookmark, a duplicate or unreadable.
import type { Lens, Theme } from '../../domain/theme.ts';
import type { Source } from '../../domain/thought.ts';

export const HIGHLIGHT_FORMATS = [
  'kindle-clippings',
  'readwise-csv',
  'hypothesis-json',
  'quotes-csv',
  'quotes-json',
  'quotes-text',
  'fortune',
  'deck-lines',
] as const;

export type HighlightFormat = (typeof HIGHLIGHT_FORMATS)[number];

/** When a passage was marked: on a clock on the wall whose zone is not told ('2024-08-22T19:01:04'), or at an instant. */
export type When = { local: string } | { instant: number };

/** Where in its work a passage stands, as the device counts: '112', 'xiv'; '1300-1301'. */
export type Place = { page?: string; location?: string };

export type FoundPassage = {
  text: string;
  source: Source;
  place?: Place;
  when?: When;
  /** What the reader wrote to it. */
  note?: string;
  tags?: string[];
  /** These three in a file of a deck only; the language is a BCP 47 tag. */
  language?: string;
  theme?: Theme;
  lens?: Lens;
};

/** A note of the reader's own that stands at no passage of the file. */
export type FoundNote = { text: string; source: Source; place?: Place; when?: When };

export type UnreadableReason =
  | 'no-text'
  | 'no-details'
  | 'unknown-kind'
  | 'too-long'
  | 'limit-reached'
  | 'bad-row'
  | 'bad-entry'
  | FoundDeckReason;

/** Of a deck's file: a newer Outward made it; it ends too early; its end tells of another number; something follows. */
type FoundDeckReason = 'newer-version' | 'truncated' | 'wrong-count' | 'after-end';

export type Unreadable = {
  /** Of the file, from 1. */
  line: number;
  reason: UnreadableReason;
  /** The block as it stands in the file, at most `RAW_MAX_LENGTH` of it. */
  raw: string;
  /** The field at fault, 'source.year', where one is; the newer version; how many there are. */
  detail?: string;
};

/** In UTF-16 code units. */
export const RAW_MAX_LENGTH = 10_000;

/** A passage longer than this is unreadable: in UTF-16 code units. */
export const PASSAGE_MAX_LENGTH = 20_000;

/** `blocks` is the sum of the others and of what is unreadable. */
export type FoundCounts = {
  blocks: number;
  passages: number;
  notes: number;
  bookmarks: number;
  duplicates: number;
};

/** What a deck's file says of the deck. */
export type FoundDeck = {
  name: string;
  /** BCP 47 tag of the passages that have none of their own. */
  language?: string;
  licence?: string;
  policy: 'ring' | 'inOrder' | 'returning';
};

export type Found = {
  format: HighlightFormat;
  passages: FoundPassage[];
  /** Those that could be joined to a passage are in it, and counted all the same. */
  notes: FoundNote[];
  counts: FoundCounts;
  unreadable: Unreadable[];
  /** Of 'deck-lines', where its first line is sound. */
  deck?: FoundDeck;
};
