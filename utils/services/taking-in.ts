// Taking in a file of highlights, quotes or a book, as a page shows it: what is going
// on, what was found in the file, where it shall go, and what came of it.
import type { BookDetails } from '../domain/book.ts';
import type {
  FoundCounts,
  FoundPassage,
  HighlightFormat,
  Unreadable,
} from '../formats/highlights/found.ts';
import type { Database } from '../storage/database.ts';
import { idsHere, removedWith } from '../storage/ids-here.ts';
import { emptyDeck } from '../storage/removed-decks.ts';
import { type Answer, type AskedReader, askedReader, type FileReaderPort } from './asked-reader.ts';
import type { Changes } from './changes.ts';
import { type DeckChoice, deckFor, suggestionFor } from './deck-for-file.ts';
import type { FileToRead } from './file-contents.ts';
import type { ReadPreview } from './file-messages.ts';
import { fillQueue } from './fill-queue.ts';
import { identityOf, timeAfter } from './identity.ts';
import { IMPORT_LOCK } from './import-journal.ts';
import { settingsOf } from './settings.ts';
import { createState, type State } from './state.ts';
import type { Store } from './store.ts';
import type { System } from './system.ts';
import { takePassages } from './take-passages.ts';

export type { DeckChoice, FileReaderPort };

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

const REASONS = [
  'not-a-book',
  'damaged',
  'encrypted',
  'bomb',
  'too-large',
  'bad-path',
  'missing-file',
  'no-text',
  'unknown-encoding',
  'empty',
  'no-format',
  'unreadable',
] as const;

/** Why a file is not read: see `BookReason`; nothing in it, of no form that is known, or not to be read at all. */
export type TakingReason = (typeof REASONS)[number];

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

export type TakingInOptions = {
  store: Store;
  system: System;
  changes: Changes;
  /** Starts a reader of files: `entrypoints/library/read-file.ts` in a worker. */
  startReader(): FileReaderPort;
  /** Called when thoughts, or notes, have come in. */
  onTaken(): void;
};

const NOTHING: TakingState = {
  phase: 'idle',
  progress: undefined,
  name: '',
  encodings: [],
  preview: undefined,
  choice: { name: '' },
  language: undefined,
  result: undefined,
};

export function createTakingIn(options: TakingInOptions): TakingIn {
  const { store, system, changes } = options;
  const state = createState<TakingState>(NOTHING);
  let file: FileToRead | undefined;
  let reader: AskedReader | undefined;
  let found: ReadPreview | undefined;

  const end = (result: TakingResult) => {
    reader?.stop();
    reader = undefined;
    state.set({ ...NOTHING, name: state.get().name, result });
  };

  async function read(wanted: FileToRead): Promise<void> {
    // What comes in is being written: another file waits for its end.
    if (state.get().phase === 'taking') return;
    reader?.stop();
    file = wanted;
    state.set({ ...NOTHING, phase: 'reading', name: wanted.name });
    const asked = askedReader(options.startReader(), (progress) => {
      if (reader === asked) state.set({ progress });
    });
    reader = asked;
    const answer = await asked.ask({ type: 'read', ...wanted });
    if (answer.type === 'stopped') return;
    if (answer.type === 'encodings')
      state.set({ phase: 'encoding', encodings: answer.encodings, progress: undefined });
    else if (answer.type === 'found') await compare(asked, answer.found);
    else end(refusal(answer));
  }

  /** Says of what was found how much is here already. */
  async function compare(asked: AskedReader, read: ReadPreview): Promise<void> {
    const outcome = await store.run(async (database) => {
      const ids = await askedIds(asked);
      return ids && (await suggestionFor(database, read, ids, state.get().name));
    });
    if (reader !== asked) return;
    if (!outcome.ok) end({ kind: 'not-stored' });
    else if (outcome.value === undefined) end({ kind: 'refused', reason: 'unreadable' });
    else {
      found = read;
      state.set({ phase: 'found', progress: undefined, ...outcome.value });
    }
  }

  async function take(database: Database): Promise<TakingResult> {
    const { choice, language } = state.get();
    const [asked, read] = [reader, found];
    if (asked === undefined || read === undefined) return { kind: 'cancelled' };
    const ids = await askedIds(asked);
    if (ids === undefined) return { kind: 'cancelled' };
    // What lies in decks that were taken away would come in a second time.
    for (const deck of await removedWith(database, new Set(ids))) await emptyDeck(database, deck);
    const identity = await identityOf(database, system);
    const target = await deckFor(database, read, { choice, language }, system);
    const here = await idsHere(database, ids);
    const { instant, zone } = system.now();
    const { dayBeginsAt } = await settingsOf(database);
    const time = timeAfter(system, identity)(target.before ? [target.before.time] : []);
    const tally = await takePassages(database, asked, {
      deck: { ...target.deck, time },
      isNew: target.isNew,
      language,
      here,
      seed: identity.seed,
      notes: { now: instant, zone, dayBeginsAt },
      time,
      onProgress: (progress) => state.set({ progress }),
    });
    if (tally === 'stopped') return { kind: 'cancelled' };
    if (tally === 'failed') return { kind: 'refused', reason: 'unreadable' };
    await fillQueue(database, system);
    if (tally.passages + tally.notes === 0) return { kind: 'nothing-new' };
    const { id, name } = target.deck;
    const counts = { here: here.here.size, deletedHere: here.deleted.size };
    return { kind: 'taken', ...tally, ...counts, deck: id, ...(name && { deckName: name }) };
  }

  return {
    state,
    onFile: (chosen) => read({ file: chosen, name: chosen.name, isPasted: false }),
    onText: (text) => read({ file: new Blob([text]), name: '', isPasted: true }),
    async onEncoding(encoding) {
      if (file !== undefined) await read({ ...file, encoding });
    },
    onDeckChoice: (choice) => state.set({ choice }),
    onLanguage: (language) => state.set({ language }),
    async onTake() {
      if (state.get().phase !== 'found') return;
      state.set({ phase: 'taking', progress: 0 });
      const outcome = await store.change((database) =>
        navigator.locks.request(IMPORT_LOCK, () => take(database)),
      );
      end(outcome.ok ? outcome.value : { kind: 'not-stored' });
      if (!outcome.ok || outcome.value.kind !== 'taken') return;
      for (const change of ['queue', 'settings', 'notes'] as const) changes.announce(change);
      options.onTaken();
    },
    onCancel() {
      const { phase } = state.get();
      if (phase === 'idle') state.set(NOTHING);
      // What is being taken in ends by itself once its worker has.
      else if (phase === 'taking') reader?.stop();
      else end({ kind: 'cancelled' });
    },
  };
}

/** All ids of a file's passages; undefined where the worker was stopped or has failed. */
async function askedIds(asked: AskedReader): Promise<string[] | undefined> {
  const ids: string[] = [];
  let from: number | undefined = 0;
  while (from !== undefined) {
    const answer: Answer = await asked.ask({ type: 'ids', from });
    if (answer.type !== 'ids') return undefined;
    for (const id of answer.ids) ids.push(id);
    from = answer.next;
  }
  return ids;
}

/** Why a file is not read. */
function refusal(answer: Answer): TakingResult {
  if (answer.type !== 'refused') return { kind: 'refused', reason: 'unreadable' };
  const { reason, path } = answer;
  const known = REASONS.find((one) => one === reason) ?? 'unreadable';
  return { kind: 'refused', reason: known, ...(path !== undefined && { path }) };
}
