// The database's shape: its stores, what each holds, and its indexes.
import type { DBSchema } from 'idb';
import type { BookDetails } from '../domain/book.ts';
import type { Circle } from '../domain/circle-state.ts';
import type { LocalDay, Slot } from '../domain/day.ts';
import type { DeckPolicy } from '../domain/deck-rank.ts';
import type { HybridTime } from '../domain/hybrid-clock.ts';
import type { NoteRecord } from '../domain/merge.ts';
import type { Draft, DraftKey, Note, Wording } from '../domain/note.ts';
import type { Passage } from '../domain/passage.ts';
import type { Person } from '../domain/person.ts';
import type { Rank } from '../domain/rank.ts';
import type { Turn } from '../domain/ring.ts';
import type { SearchRow, SearchSegment } from '../domain/search-segment.ts';
import type { Answer } from '../domain/sensing.ts';
import type { Showing } from '../domain/showing.ts';
import type { ThoughtSearchRow, ThoughtSegment } from '../domain/thought-segment.ts';

/** What the reader chose about a deck; one that has no row is as it came. */
export type DeckRow = {
  id: string;
  isOn: boolean;
  time: HybridTime;
  /** Of decks that are not built in. */
  name?: string;
  language?: string;
  licence?: string;
  policy?: DeckPolicy;
  /** How often its thoughts come up beside those of the others, 1 where it is absent. */
  weight?: number;
  /** Of a deck that is a book: what its file says of it. */
  book?: BookDetails;
  /** Of a book: whether its passages come one a day, by weight among the others, or on its own page only. */
  pace?: 'daily' | 'among' | 'page';
  /** Of a book: the rank of the passage at which the reader stands, and since when. */
  place?: { rank: number; instant: number };
  /** When the reader took it away. Its row stays, so that no older file brings it back; its thoughts go a while later. */
  removed?: number;
};

/** A thought of a deck that is not built in. Its rank is a place in the ring, in the book, or its return: see decision 0017. */
export type ThoughtRow = Passage & {
  rank: number;
  /** Of the last change of its words; absent while they are as they came in. */
  time?: HybridTime;
};

/** A chapter of a book, whole. */
export type ChapterRow = {
  /** The deck and the chapter's index, `chapterKey`. */
  id: string;
  deck: string;
  index: number;
  title?: string;
  paragraphs: string[];
};

/** A reader's marks on a thought, built-in ones too. */
export type Mark = {
  thought: string;
  /** When it was kept; absent while it is not. */
  kept?: number;
  isHidden?: boolean;
  halfLifeDays?: number;
  time: HybridTime;
};

export type SettingRow = { name: string; value: unknown; time: HybridTime };

/** The circle that is running, as it stood at `instant`. There is one at most, and it is in no export. */
export type CircleRow = { id: 'running'; instant: number; circle: Circle };

/** The kinds of record that an export holds, each a row of one store. */
export type RecordType =
  | 'note'
  | 'wording'
  | 'answer'
  | 'person'
  | 'mark'
  | 'showing'
  | 'deck'
  | 'thought'
  | 'chapter'
  | 'setting';

/** A record as an export holds it: a note without what follows from its wordings and answers. */
export type StoredRecord =
  | { type: 'note'; value: NoteRecord }
  | { type: 'wording'; value: Wording }
  | { type: 'answer'; value: Answer }
  | { type: 'person'; value: Person }
  | { type: 'mark'; value: Mark }
  | { type: 'showing'; value: Showing }
  | { type: 'deck'; value: DeckRow }
  | { type: 'thought'; value: Omit<ThoughtRow, 'rank'> & { rank?: Rank } }
  | { type: 'chapter'; value: ChapterRow }
  | { type: 'setting'; value: SettingRow };

/** A record of an import, waiting to be taken in with all others at once. `id` is the key in its own store. */
export type StagedRow = StoredRecord & { id: string };

export interface OutwardSchema extends DBSchema {
  notes: {
    key: string;
    value: Note;
    indexes: {
      instant: number;
      day: LocalDay;
      monthDay: string;
      thought: string;
      person: string;
      waits: number;
    };
  };
  answers: { key: string; value: Answer; indexes: { note: string } };
  circles: { key: CircleRow['id']; value: CircleRow };
  wordings: { key: string; value: Wording; indexes: { note: string } };
  searchTail: { key: string; value: SearchRow; indexes: { instant: number } };
  searchSegments: {
    key: SearchSegment['key'];
    value: SearchSegment;
    indexes: { low: [number, string] };
  };
  decks: { key: string; value: DeckRow };
  thoughts: { key: string; value: ThoughtRow; indexes: { deckRank: [string, Rank] } };
  thoughtTail: { key: string; value: ThoughtSearchRow };
  thoughtSegments: { key: ThoughtSegment['key']; value: ThoughtSegment };
  chapters: { key: string; value: ChapterRow };
  marks: { key: string; value: Mark; indexes: { kept: number } };
  showings: {
    key: string;
    value: Showing;
    indexes: {
      slot: Slot;
      day: LocalDay;
      deckTurn: [string, Turn];
      thoughtTurn: [string, Turn];
    };
  };
  people: { key: string; value: Person; indexes: { foldedName: string } };
  drafts: { key: DraftKey; value: Draft; indexes: { instant: number } };
  settings: { key: string; value: SettingRow };
  staged: { key: [RecordType, string]; value: StagedRow };
}
