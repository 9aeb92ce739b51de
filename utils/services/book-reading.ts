// Reading a book a passage at a time: where the reader stands, and every way to go on
// from there. One move after the other, however fast they are asked for.
import { type BookPlace, standsAt } from '../domain/book-place.ts';
import { readHash } from '../domain/read-address.ts';
import {
  countPassages,
  firstPassageFrom,
  passageAt,
  passageBefore,
} from '../storage/book-passages.ts';
import { deckRow, setPace, setPlace } from '../storage/book-places.ts';
import { type ChapterName, chapterNames } from '../storage/chapters.ts';
import type { Database } from '../storage/database.ts';
import { setKept } from '../storage/keeping.ts';
import { shownPast } from '../storage/own-showings.ts';
import type { ThoughtRow } from '../storage/schema.ts';
import { thoughtAbove } from '../storage/thoughts.ts';
import {
  bookOf,
  isKept,
  type Pace,
  passageOf,
  type ReadBook,
  type ReadPassage,
} from './book-page.ts';
import type { Changes } from './changes.ts';
import { fillQueue } from './fill-queue.ts';
import { identityOf, timeAfter } from './identity.ts';
import { createState, type State } from './state.ts';
import type { Store } from './store.ts';
import type { System } from './system.ts';

export type BookReadingState = {
  /** absent: there is no such deck, or nothing in it. */
  status: 'opening' | 'reading' | 'absent';
  book: ReadBook | undefined;
  passage: ReadPassage | undefined;
  /** The number and the rank of the passage that the reader stood at before going far from it. */
  leftOff: { rank: number; number: number } | undefined;
  /** The chapters to go to, once they are asked for. */
  chapters: ChapterName[] | undefined;
  /** How many characters are shown before the passage, and after it. */
  room: number;
  isFailed: boolean;
};

export type BookReading = {
  state: State<BookReadingState>;
  /** Opens a book at the passage of `rank`, or where the reader stands. */
  open(deck: string, rank?: number): Promise<void>;
  onForward(): Promise<void>;
  onBack(): Promise<void>;
  /** To the beginning of a chapter, by its index. */
  onChapter(index: number): Promise<void>;
  onLeftOff(): Promise<void>;
  onBeginAgain(): Promise<void>;
  onChapters(isOpen: boolean): Promise<void>;
  onMore(): void;
  onKeep(): Promise<void>;
  onPace(pace: Pace): Promise<void>;
  /** Once the reader has stayed at a passage: has new tabs go on from there. */
  settle(): Promise<void>;
  /** Reads again what another page may have changed. */
  refresh(): Promise<void>;
};

export type BookReadingOptions = {
  store: Store;
  system: System;
  changes: Changes;
  /** Told the address that leads to where the reader is now. */
  onAddress(hash: string): void;
};

/** About three pages of a book on each side; four times as much each time more is asked for. */
const ROOM = 6000;
const MORE = 4;

type Find = (database: Database, deck: string, rank: number) => Promise<ThoughtRow | undefined>;

export function createBookReading(options: BookReadingOptions): BookReading {
  const { store, system, changes, onAddress } = options;
  const state = createState<BookReadingState>({
    status: 'opening',
    book: undefined,
    passage: undefined,
    leftOff: undefined,
    chapters: undefined,
    room: ROOM,
    isFailed: false,
  });
  let last: Promise<unknown> = Promise.resolve();
  /** Whether the reader has moved since new tabs were told. */
  let isUnsettled = false;

  function afterLast(work: () => Promise<void>): Promise<void> {
    const next = last.then(work, work);
    last = next;
    return next;
  }

  async function stamp(database: Database) {
    return timeAfter(system, await identityOf(database, system));
  }

  async function keepPlace(place: BookPlace): Promise<void> {
    const { deck } = state.get().book as ReadBook;
    const outcome = await store.change(async (database) =>
      setPlace(database, deck, place, await stamp(database)),
    );
    state.set({ isFailed: !outcome.ok });
    isUnsettled = true;
    if (outcome.ok) changes.announce('decks');
  }

  /** Goes to what `find` finds from the passage in sight. A jump leaves a way back. */
  function go(find: Find, isJump: boolean): Promise<void> {
    return afterLast(async () => {
      const { book, passage: from, leftOff } = state.get();
      if (book === undefined || from === undefined) return;
      const outcome = await store.run(async (database) => {
        const row = await find(database, book.deck, from.rank);
        return row && passageOf(database, row, book.details?.language);
      });
      if (!outcome.ok || outcome.value === undefined) return;
      const passage = outcome.value;
      const { rank, number } = from;
      const before = isJump && rank !== passage.rank ? { rank, number } : leftOff;
      const isBack = before?.rank === passage.rank;
      state.set({ passage, leftOff: isBack ? undefined : before, room: ROOM });
      onAddress(readHash(book.deck));
      await keepPlace({ rank: passage.rank, instant: system.now().instant });
    });
  }

  async function opened(database: Database, deck: string, wanted: number | undefined) {
    const row = await deckRow(database, deck);
    if (row === undefined) return undefined;
    const shown = await shownPast(database, deck, row.place?.rank ?? -1);
    const stands = standsAt(row.place, shown);
    const [book, at, left] = await Promise.all([
      bookOf(database, row),
      passageAt(database, deck, wanted ?? stands),
      passageAt(database, deck, stands),
    ]);
    if (at === undefined || left === undefined) return undefined;
    const isElsewhere = stands >= 0 && at.id !== left.id;
    return {
      book,
      passage: await passageOf(database, at, book.details?.language),
      leftOff: isElsewhere
        ? { rank: left.rank, number: await countPassages(database, deck, left.rank) }
        : undefined,
    };
  }

  return {
    state,
    open: (deck, rank) =>
      afterLast(async () => {
        const outcome = await store.run((database) => opened(database, deck, rank));
        if (!outcome.ok) return;
        const found = outcome.value ?? { book: undefined, passage: undefined, leftOff: undefined };
        const status = outcome.value ? 'reading' : 'absent';
        state.set({ status, ...found, chapters: undefined, room: ROOM });
      }),
    onForward: () => go(thoughtAbove, false),
    onBack: () => go(passageBefore, false),
    onChapter: (index) =>
      go(
        async (database, deck) =>
          (await firstPassageFrom(database, deck, index)) ??
          passageBefore(database, deck, Number.POSITIVE_INFINITY),
        true,
      ),
    onLeftOff: () =>
      go(
        (database, deck, rank) => passageAt(database, deck, state.get().leftOff?.rank ?? rank),
        false,
      ),
    onBeginAgain: () => go((database, deck) => passageAt(database, deck, 0), true),
    async onChapters(isOpen) {
      const deck = state.get().book?.deck;
      if (!isOpen || deck === undefined) {
        state.set({ chapters: undefined });
        return;
      }
      const outcome = await store.run((database) => chapterNames(database, deck));
      if (outcome.ok) state.set({ chapters: outcome.value });
    },
    onMore() {
      state.set({ room: state.get().room * MORE });
    },
    async onKeep() {
      const { passage } = state.get();
      if (passage === undefined) return;
      const { thought, isKept: wasKept } = passage;
      const instant = wasKept ? undefined : system.now().instant;
      const outcome = await store.change(async (database) =>
        setKept(database, thought.id, instant, await stamp(database)),
      );
      state.set({ isFailed: !outcome.ok });
      if (!outcome.ok) return;
      const now = state.get().passage;
      if (now?.thought.id === thought.id) state.set({ passage: { ...now, isKept: !wasKept } });
      changes.announce('marks');
    },
    async onPace(pace) {
      const { book } = state.get();
      if (book === undefined) return;
      state.set({ book: { ...book, pace } });
      const outcome = await store.change(async (database) => {
        await setPace(database, book.deck, pace, await stamp(database));
        await fillQueue(database, system);
      });
      state.set({ isFailed: !outcome.ok });
      changes.announce('decks');
      changes.announce('queue');
    },
    async settle() {
      if (!isUnsettled) return;
      isUnsettled = false;
      const outcome = await store.run((database) => fillQueue(database, system));
      if (outcome.ok) changes.announce('queue');
    },
    refresh: () =>
      afterLast(async () => {
        const { book, passage } = state.get();
        if (book === undefined || passage === undefined) return;
        const outcome = await store.run(async (database) => {
          const row = await deckRow(database, book.deck);
          return (
            row && {
              book: await bookOf(database, row),
              kept: await isKept(database, passage.thought.id),
            }
          );
        });
        if (!outcome.ok) return;
        const { value } = outcome;
        if (value === undefined || value.book.passages === 0) {
          state.set({ status: 'absent', book: undefined, passage: undefined });
          return;
        }
        state.set({ book: value.book, passage: { ...passage, isKept: value.kept } });
      }),
  };
}
