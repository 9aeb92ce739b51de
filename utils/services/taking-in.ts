// Taking in a file of highlights, quotes or a book, as a page shows it: what is going
// on, what was found in the file, where it shall go, and what came of it.
import type { BookDetails } from '../domain/book.ts';
import type { BookReason } from '../formats/books/book.ts';
import type {
  FoundCounts,
  FoundPassage,
  HighlightFormat,
  Unreadable,
} from '../formats/highlights/found.ts';
import type { Changes } from './changes.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';
import type { System } from './system.ts';

/**
 * `blocks` = passages + notes + bookmarks + duplicates + unreadable. Of the passages `here`
 * are in a deck already, and `deletedHere` were deleted by the reader and come in no more.
 */
export type PreviewCounts = FoundCounts & { unreadable: number; here: number; deletedHere: number };

export type HighlightsPreview = {
  kind: 'highlights';
  format: HighlightFormat;
  counts: PreviewCounts;
  /** The first ten. */
  samples: FoundPassage[];
  /** The first of them: see `counts` for how many there are. */
  unreadable: Unreadable[];
};

export type BookPreview = {
  kind: 'book';
  details: BookDetails;
  chapters: { title?: string; passages: number }[];
  passages: number;
  /** Of the passages: in a deck already, and deleted here before. */
  here: number;
  deletedHere: number;
  /** The first ten. */
  samples: string[];
};

export type Preview = HighlightsPreview | BookPreview;

/** A deck of the reader's, by its id, or a new one by its name. */
export type DeckChoice = { deck: string } | { name: string };

export type TakingReason = BookReason | 'empty' | 'no-format' | 'too-large' | 'unreadable';

export type TakingResult =
  | {
      kind: 'taken';
      /** That have come in. */
      passages: number;
      notes: number;
      /** Passages that were here already. */
      here: number;
      deletedHere: number;
      deck: string;
      /** Absent for a deck whose name is a word of the interface. */
      deckName?: string;
    }
  | { kind: 'nothing-new' | 'cancelled' | 'not-stored' }
  | { kind: 'refused'; reason: TakingReason; path?: string };

export type TakingState = {
  phase: 'idle' | 'reading' | 'encoding' | 'found' | 'taking';
  /** 0 to 1; undefined while nobody can tell. */
  progress: number | undefined;
  /** Of the file; '' for what was pasted. */
  name: string;
  /** While the encoding is asked: labels of TextDecoder, with the first words read by each. */
  encodings: { label: string; sample: string }[];
  preview: Preview | undefined;
  /** Where it will go: at first what the file suggests. A book is its own deck, and `name` is what it is called. */
  choice: DeckChoice;
  /** BCP 47 tag of all passages; undefined: each as its letters say, where they do. */
  language: string | undefined;
  result: TakingResult | undefined;
};

export type TakingIn = {
  state: State<TakingState>;
  /** Reads a file that was picked or dropped. */
  onFile(file: File): Promise<void>;
  /** Reads what was pasted. */
  onText(text: string): Promise<void>;
  /** Reads the file again in the encoding that the reader chose. */
  onEncoding(label: string): Promise<void>;
  onDeckChoice(choice: DeckChoice): void;
  onLanguage(tag: string | undefined): void;
  onTake(): Promise<void>;
  /** Leaves the file; what of it has come in already is taken out again. */
  onCancel(): void;
};

/** What reads files apart from the page: a worker. */
export type FileReaderPort = {
  post(message: unknown): void;
  /** One listener for messages, one for a failure of the worker itself. */
  listen(onMessage: (message: unknown) => void, onFailure: () => void): void;
  terminate(): void;
};

export type TakingInOptions = {
  store: Store;
  system: System;
  changes: Changes;
  /** Starts a reader of files: `entrypoints/read-file.ts` in a worker. */
  startReader(): FileReaderPort;
  /** Called when thoughts, or notes, have come in. */
  onTaken(): void;
};

export function createTakingIn(_options: TakingInOptions): TakingIn {
  throw new Error('not yet');
}
