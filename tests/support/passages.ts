// Passages, decks and files of them to write tests with.
import type { Book } from '../../utils/formats/books/book.ts';
import type { Found, FoundPassage } from '../../utils/formats/highlights/found.ts';
import type { FileReaderPort } from '../../utils/services/asked-reader.ts';
import type { FileRead } from '../../utils/services/file-contents.ts';
import type { ReaderRequest } from '../../utils/services/file-messages.ts';
import { createFileReading } from '../../utils/services/file-reading.ts';
import type { Database } from '../../utils/storage/database.ts';
import type { DeckRow, ThoughtRow } from '../../utils/storage/schema.ts';

export const ROWING = { work: 'The Long Row', author: 'Ada Wherry' };

export function thoughtRow(id: string, rank: number, rest: Partial<ThoughtRow> = {}): ThoughtRow {
  return { id, deck: 'mine', rank, text: `The words of ${id}.`, language: 'en', ...rest };
}

export function deckRow(rest: Partial<DeckRow> = {}): DeckRow {
  return { id: 'mine', isOn: true, policy: 'ring', name: 'Mine', time: 't', ...rest };
}

/** Puts thoughts into the store as they are, without search rows. */
export async function putThoughts(database: Database, rows: readonly ThoughtRow[]): Promise<void> {
  const transaction = database.transaction('thoughts', 'readwrite');
  for (const row of rows) transaction.store.put(row);
  await transaction.done;
}

/** So many highlights of one book, each other words. */
export function highlights(count: number, rest: Partial<FoundPassage> = {}): FoundPassage[] {
  return Array.from({ length: count }, (_, at) => ({
    text: `Stroke ${at}: the oar goes in without a sound, and comes out with one.`,
    source: ROWING,
    ...rest,
  }));
}

/** What a reader of highlights finds in a file of these. */
export function foundOf(passages: readonly FoundPassage[], rest: Partial<Found> = {}): Found {
  const notes = passages.filter(({ note }) => note !== undefined).length;
  const all = (rest.notes?.length ?? 0) + notes;
  const blocks = passages.length + all + (rest.unreadable?.length ?? 0);
  return {
    format: 'kindle-clippings',
    passages: [...passages],
    notes: [],
    counts: { blocks, passages: passages.length, notes: all, bookmarks: 0, duplicates: 0 },
    unreadable: [],
    ...rest,
  };
}

export const BOOK: Book = {
  details: { title: 'The Long Row', author: 'Ada Wherry', language: 'en', rights: 'Public domain' },
  chapters: [
    { title: 'Out', paragraphs: ['The boat lay where we had left it. Nobody had asked for it.'] },
    { title: 'Back', paragraphs: ['We came home by the light of one window, and it was ours.'] },
  ],
  passages: [
    {
      text: 'The boat lay where we had left it. Nobody had asked for it.',
      chapter: 0,
      paragraph: 0,
    },
    { text: 'We came home by the light of one window, and it was ours.', chapter: 1, paragraph: 0 },
  ],
};

export const readAs = (found: Found): FileRead => ({
  ok: true,
  contents: { kind: 'highlights', found },
});

export const readAsBook = (book: Book): FileRead => ({
  ok: true,
  contents: { kind: 'book', book },
});

export type FakeReader = FileReaderPort & {
  /** What the page asked, in order. */
  asked: ReaderRequest[];
  isTerminated: boolean;
};

/**
 * The worker without a worker: answers in time, with what crosses copied as between two
 * threads. `beforeAnswer` may stop the world at a request.
 */
export function fakeReader(
  read: FileRead | ((request: ReaderRequest) => FileRead),
  beforeAnswer: (request: ReaderRequest) => Promise<void> | void = () => {},
): FakeReader {
  let onMessage: (message: unknown) => void = () => {};
  let current: ReaderRequest | undefined;
  const answer = createFileReading(
    (reply) => {
      if (!reader.isTerminated) onMessage(structuredClone(reply));
    },
    async (_wanted, onProgress) => {
      onProgress(0.5);
      return typeof read === 'function' ? read(current as ReaderRequest) : read;
    },
  );
  const reader: FakeReader = {
    asked: [],
    isTerminated: false,
    post(message) {
      current = message as ReaderRequest;
      reader.asked.push(current);
      const request = current;
      queueMicrotask(async () => {
        await beforeAnswer(request);
        await answer(request);
      });
    },
    listen(listener) {
      onMessage = listener;
    },
    terminate() {
      reader.isTerminated = true;
    },
  };
  return reader;
}
