// The library as a page shows it: the decks, the thoughts of one of them, what a
// search finds, what is kept; and what the reader changes of them.
import { HOUR_MS } from '../domain/day.ts';
import { setPace } from '../storage/book-places.ts';
import type { Database } from '../storage/database.ts';
import { changePolicy } from '../storage/deck-policy.ts';
import { changeDeck, setDeckOn } from '../storage/decks.ts';
import { setKept } from '../storage/keeping.ts';
import { changeMark } from '../storage/marking.ts';
import { bringBackDeck, decksToEmpty, emptyDeck, removeDeck } from '../storage/removed-decks.ts';
import { bringBackThought, type DeletedThought, deleteThought } from '../storage/thought-writes.ts';
import { isBuiltIn } from './built-in-decks.ts';
import type { Change } from './changes.ts';
import { fillQueue } from './fill-queue.ts';
import { identityOf, timeAfter } from './identity.ts';
import { IMPORT_LOCK } from './import-journal.ts';
import { leaveDeck } from './leave-deck.ts';
import { libraryDecks } from './library-decks.ts';
import { type LibraryPages, PAGE_LENGTH, pagesOf } from './library-pages.ts';
import type {
  Library,
  LibraryOptions,
  LibraryState,
  LibraryStatus,
  LibraryThought,
  LibraryView,
} from './library-state.ts';
import { readingOf } from './reading.ts';
import { reportError } from './report-error.ts';
import { sealThoughtsWhenIdle } from './search-thoughts.ts';
import { deckFile } from './share-deck.ts';
import { createState } from './state.ts';
import { addByHand, editByHand, type WordsProblem, wordsProblem } from './thought-by-hand.ts';

type TimeAfter = ReturnType<typeof timeAfter>;

/** In UTF-16 code units: of a deck. */
const NAME_MAX_LENGTH = 200;

/** What a change has come to: how it is told, what it took away, and why it is refused. */
type Done = { status: LibraryStatus; taken?: LibraryState['taken']; sharedAs?: string };

/** A deck that was taken away so long ago is let go of. */
const REMOVED_FOR_MS = HOUR_MS;

export function createLibrary({ store, system, changes, saveFile }: LibraryOptions): Library {
  const state = createState<LibraryState>({
    decks: [],
    view: { view: 'decks' },
    thoughts: [],
    hasMore: false,
    total: undefined,
    isLoaded: false,
    status: 'idle',
    taken: undefined,
    sharedAs: undefined,
  });
  let opening = new AbortController();
  let pages: LibraryPages | undefined;
  let isReadingMore = false;
  /** The thought that was deleted last, until it is gone for good. */
  let deleted: DeletedThought | undefined;

  /** Reads decks and view, and `count` thoughts of it at least. What a later call overtakes is thrown away. */
  async function read(view: LibraryView, count: number): Promise<void> {
    opening.abort();
    opening = new AbortController();
    const { signal } = opening;
    await store.run(async (database) => {
      const reading = await readingOf(database);
      const decks = await libraryDecks(database, reading);
      if (!signal.aborted) state.set({ decks });
      const opened = await pagesOf(database, view, reading, signal);
      const first = opened ? await readPages(opened, count) : { thoughts: [], hasMore: false };
      if (signal.aborted) return;
      pages = opened;
      state.set({ view, ...first, total: opened?.total, isLoaded: true });
      await sealThoughtsWhenIdle(database);
    });
  }

  const reload = () => read(state.get().view, state.get().thoughts.length);

  /** Does `work`, plans anew, tells the other pages, reads again and says what came of it. */
  async function change(
    work: (database: Database, after: TimeAfter) => Promise<Done | WordsProblem>,
    others: readonly Change[],
  ): Promise<WordsProblem | undefined> {
    // What was taken away before is gone for good with the next step, which need not wait for it.
    settle().catch((error) => reportError('letting go of a deck', error));
    const outcome = await store.change(async (database) => {
      const after = timeAfter(system, await identityOf(database, system));
      const done = await work(database, after);
      await fillQueue(database, system);
      return done;
    });
    if (!outcome.ok) {
      state.set({ status: 'failed' });
      return 'failed';
    }
    if (typeof outcome.value === 'string') return outcome.value;
    for (const other of others) changes.announce(other);
    await reload();
    state.set({ sharedAs: undefined, ...outcome.value });
    return undefined;
  }

  const ofDecks = ['queue', 'settings', 'decks'] as const;
  const ofMarks = ['queue', 'marks'] as const;

  /** A change of a deck's row. */
  async function changeOfDeck(
    status: LibraryStatus,
    work: (database: Database, after: TimeAfter) => Promise<unknown>,
  ): Promise<void> {
    await change(async (database, after) => {
      await work(database, after);
      return { status };
    }, ofDecks);
  }

  /** A change of what is marked. */
  async function changeOfMark(
    status: LibraryStatus,
    work: (database: Database, after: TimeAfter) => Promise<unknown>,
  ): Promise<void> {
    await change(async (database, after) => {
      await work(database, after);
      return { status };
    }, ofMarks);
  }

  /** Lets go of what was taken away last. */
  async function settle(): Promise<void> {
    const { taken } = state.get();
    deleted = undefined;
    state.set({ taken: undefined });
    if (taken && 'deck' in taken) await letGo([taken.deck]);
  }

  async function letGo(decks: readonly string[]): Promise<void> {
    await store.run((database) =>
      navigator.locks.request(IMPORT_LOCK, async () => {
        for (const deck of decks) await emptyDeck(database, deck);
      }),
    );
  }

  /** Lets go of what other pages have taken away and nobody wants back. */
  async function letGoOfOthers(): Promise<void> {
    const { instant } = system.now();
    // A clock that was set back makes nothing young.
    const isOld = (removed: number) => Math.abs(instant - removed) > REMOVED_FOR_MS;
    const old = await store.run((database) => decksToEmpty(database, isOld));
    if (old.ok && old.value.length > 0) await letGo(old.value);
  }

  async function leave(deck: string): Promise<void> {
    await leaveDeck(store, system, deck);
    changes.announce('queue');
  }

  return {
    state,
    async open(view) {
      const { isLoaded } = state.get();
      await read(view, PAGE_LENGTH);
      if (!isLoaded) await letGoOfOthers();
    },
    async onMore() {
      const [from, { signal }] = [pages, opening];
      if (from === undefined || !state.get().hasMore || isReadingMore) return;
      isReadingMore = true;
      await store.run(async () => {
        const { thoughts, hasMore } = await from.next();
        if (signal.aborted) return;
        state.set({ thoughts: [...state.get().thoughts, ...thoughts], hasMore });
      });
      isReadingMore = false;
    },
    reload,

    async onDeck(id, isOn) {
      await changeOfDeck('changed', (database, after) => setDeckOn(database, id, isOn, after));
      if (!isOn) await leave(id);
    },
    onPolicy: (id, policy) =>
      changeOfDeck('changed', async (database, timeAfter) => {
        const { seed } = await identityOf(database, system);
        const { instant } = system.now();
        if (!isBuiltIn(id)) await changePolicy(database, id, { policy, seed, instant, timeAfter });
      }),
    onWeight: (id, weight) =>
      changeOfDeck('changed', (database, after) => changeDeck(database, id, { weight }, after)),
    onPace: (id, pace) =>
      changeOfDeck('changed', (database, after) => setPace(database, id, pace, after)),
    async onRename(id, typed) {
      const name = typed.trim();
      if (name === '') return 'empty';
      if (name.length > NAME_MAX_LENGTH) return 'too-long';
      return change(async (database, after) => {
        await changeDeck(database, id, { name }, after);
        return { status: 'renamed' };
      }, ofDecks);
    },
    async onRemove(id) {
      await change(async (database, after) => {
        const isRemoved = await removeDeck(database, id, system.now().instant, after);
        return { status: 'deck-removed', ...(isRemoved && { taken: { deck: id } }) };
      }, ofDecks);
      await leave(id);
    },
    async onShare(id) {
      const deck = state.get().decks.find((one) => one.id === id);
      if (deck === undefined) return;
      settle().catch((error) => reportError('letting go of a deck', error));
      const outcome = await store.run(async (database) =>
        deckFile(database, deck, await readingOf(database)),
      );
      if (!outcome.ok) return state.set({ status: 'failed' });
      saveFile(outcome.value.blob, outcome.value.name);
      state.set({ status: 'shared', sharedAs: outcome.value.name });
    },

    async onAdd(added) {
      const problem = wordsProblem(added);
      return (
        problem ??
        change(async (database, after) => {
          const isAdded = await addByHand(database, system, added, after);
          return isAdded ? { status: 'added' } : 'known';
        }, ofDecks)
      );
    },
    async onEdit(id, words) {
      const problem = wordsProblem(words);
      return (
        problem ??
        change(async (database, after) => {
          const isEdited = await editByHand(database, id, words, after);
          return isEdited ? { status: 'edited' } : 'known';
        }, ofDecks)
      );
    },
    onKeep: (id, isKept) =>
      changeOfMark(isKept ? 'kept' : 'not-kept', (database, after) =>
        setKept(database, id, isKept ? system.now().instant : undefined, after),
      ),
    onHide: (id, isHidden) =>
      changeOfMark(isHidden ? 'hidden' : 'shown-again', (database, after) =>
        changeMark(database, id, { isHidden: isHidden || undefined }, after),
      ),
    onHalfLife: (id, halfLifeDays) =>
      changeOfMark('changed', (database, after) =>
        changeMark(database, id, { halfLifeDays }, after),
      ),
    async onDelete(id) {
      let gone: DeletedThought | undefined;
      const problem = await change(async (database, after) => {
        gone = await deleteThought(database, id, after);
        return { status: 'deleted', ...(gone && { taken: { thought: id } }) };
      }, ofMarks);
      deleted = problem === undefined ? gone : undefined;
    },
    async onUndo() {
      const [{ taken }, thought] = [state.get(), deleted];
      if (taken === undefined) return;
      // Taken back: there is nothing left to let go of.
      state.set({ taken: undefined });
      await change(
        async (database, after) => {
          if ('deck' in taken) await bringBackDeck(database, taken.deck, after);
          else if (thought) await bringBackThought(database, thought, after);
          return { status: 'restored' };
        },
        [...ofMarks, 'settings'],
      );
    },
    async onGoOn() {
      await settle();
      state.set({ status: 'idle', sharedAs: undefined });
    },
  };
}

/** Thoughts of a view up to `count`, a page at least. */
async function readPages(
  pages: LibraryPages,
  count: number,
): Promise<{ thoughts: LibraryThought[]; hasMore: boolean }> {
  let thoughts: LibraryThought[] = [];
  let hasMore = true;
  do {
    const page = await pages.next();
    thoughts = [...thoughts, ...page.thoughts];
    hasMore = page.hasMore;
  } while (hasMore && thoughts.length < count);
  return { thoughts, hasMore };
}
