// What a page knows of the library, and what it can ask of it.
import type { BookDetails } from '../domain/book.ts';
import type { DeckPolicy } from '../domain/deck-rank.ts';
import type { Passage } from '../domain/passage.ts';
import type { Thought } from '../domain/thought.ts';
import type { DeckRow } from '../storage/schema.ts';
import type { Changes } from './changes.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';
import type { System } from './system.ts';
import type { AddedThought, ThoughtWords, WordsProblem } from './thought-by-hand.ts';

export type DeckPace = NonNullable<DeckRow['pace']>;

export type LibraryDeck = {
  id: string;
  isBuiltIn: boolean;
  /** Absent for built-in decks and for 'my-thoughts' and 'passages', which the page names in its language. */
  name?: string;
  /** How many thoughts it has. */
  count: number;
  /** BCP 47 tags; none where nobody said. */
  languages: readonly string[];
  licence?: string;
  isOn: boolean;
  /** The only one that is on: to switch it off would leave no thought. */
  isLast: boolean;
  policy: DeckPolicy;
  weight: number;
  /** Of a book. */
  book?: BookDetails;
  pace?: DeckPace;
};

export type LibraryThought = {
  thought: Thought | Passage;
  /** When it was kept. */
  kept?: number;
  isHidden: boolean;
  /** 0: it never returns; absent: as the deck has it. */
  halfLifeDays?: number;
  /** Not built in: it may be edited and deleted. */
  isOwn: boolean;
};

export type LibraryView =
  | { view: 'decks' | 'kept' }
  | { view: 'deck'; deck: string }
  | { view: 'search'; query: string };

export type LibraryStatus =
  | 'idle'
  | 'kept'
  | 'not-kept'
  | 'hidden'
  | 'shown-again'
  | 'deleted'
  | 'deck-removed'
  | 'restored'
  | 'edited'
  | 'added'
  | 'renamed'
  | 'shared'
  | 'changed'
  | 'failed';

export type LibraryState = {
  /** Built-in ones first, then the reader's, by name. */
  decks: LibraryDeck[];
  /** What is in sight. */
  view: LibraryView;
  /** Of the view: what was read so far. */
  thoughts: LibraryThought[];
  hasMore: boolean;
  /** How many there are in all, where that is known. */
  total: number | undefined;
  /** Whether decks and the view have been read. */
  isLoaded: boolean;
  status: LibraryStatus;
  /** What was taken away last, while that can be undone here. */
  taken: { thought: string } | { deck: string } | undefined;
  /** The file that the last shared deck became. */
  sharedAs: string | undefined;
};

export type Library = {
  state: State<LibraryState>;
  /** Reads the decks and what `view` shows. A later call overtakes an earlier one that still reads. */
  open(view: LibraryView): Promise<void>;
  /** Adds the next thoughts of the view. */
  onMore(): Promise<void>;
  /** Reads again what is in sight, as far as it was read: something has changed elsewhere. */
  reload(): Promise<void>;

  onDeck(id: string, isOn: boolean): Promise<void>;
  onPolicy(id: string, policy: DeckPolicy): Promise<void>;
  /** @param weight above 0: ¼, 1 and 4 are offered */
  onWeight(id: string, weight: number): Promise<void>;
  onPace(id: string, pace: DeckPace): Promise<void>;
  onRename(id: string, name: string): Promise<WordsProblem | undefined>;
  /** Takes a deck away with its thoughts; until `onGoOn` it can be undone. */
  onRemove(id: string): Promise<void>;
  /** Saves the deck as a file. */
  onShare(id: string): Promise<void>;

  onAdd(added: AddedThought): Promise<WordsProblem | undefined>;
  onEdit(id: string, words: ThoughtWords): Promise<WordsProblem | undefined>;
  onKeep(id: string, isKept: boolean): Promise<void>;
  onHide(id: string, isHidden: boolean): Promise<void>;
  /** @param days 7, 14, 28, 0 for never, undefined for as the deck has it */
  onHalfLife(id: string, days: number | undefined): Promise<void>;
  onDelete(id: string): Promise<void>;
  /** Brings back what was taken away last. */
  onUndo(): Promise<void>;
  /** Says no more what has happened; what was taken away is gone for good. */
  onGoOn(): Promise<void>;
};

export type LibraryOptions = {
  store: Store;
  system: System;
  changes: Changes;
  /** Hands a file to the browser to keep. */
  saveFile(blob: Blob, name: string): void;
};
