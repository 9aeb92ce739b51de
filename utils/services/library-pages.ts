// The thoughts that a view of the library shows, a page at a time.
import { isFoundIn, queryParts } from '../domain/fold.ts';
import type { Thought } from '../domain/thought.ts';
import { foldedWords } from '../domain/thought-segment.ts';
import type { Database } from '../storage/database.ts';
import { type DeckPlace, deckPage, thoughtCount } from '../storage/deck-thoughts.ts';
import { deckRows } from '../storage/decks.ts';
import { keptThoughts, marksOf } from '../storage/marking.ts';
import type { Mark, ThoughtRow } from '../storage/schema.ts';
import { thoughtsById } from '../storage/thoughts-by-id.ts';
import { BUILT_IN_DECKS, builtInThoughts, isBuiltIn, type Reading } from './built-in-decks.ts';
import type { LibraryThought, LibraryView } from './library-state.ts';
import { searchThoughts } from './search-thoughts.ts';

/** Thoughts read at once. */
export const PAGE_LENGTH = 40;

/** A view on its way: each call gives the next thoughts. */
export type LibraryPages = {
  next(): Promise<{ thoughts: LibraryThought[]; hasMore: boolean }>;
  /** How many there are in all, where that is known. */
  total: number | undefined;
};

type Found = { thought: Thought; isOwn: boolean };

const ownThought = ({ rank: _, ...thought }: ThoughtRow): Found => ({ thought, isOwn: true });
const builtIn = (thought: Thought): Found => ({ thought, isOwn: false });

function marked({ thought, isOwn }: Found, mark: Mark | undefined): LibraryThought {
  const { kept, isHidden = false, halfLifeDays } = mark ?? {};
  return {
    thought,
    isOwn,
    isHidden,
    ...(kept !== undefined && { kept }),
    ...(halfLifeDays !== undefined && { halfLifeDays }),
  };
}

async function withMarks(database: Database, found: readonly Found[]): Promise<LibraryThought[]> {
  const marks = await marksOf(
    database,
    found.map(({ thought }) => thought.id),
  );
  return found.map((one) => marked(one, marks.get(one.thought.id)));
}

async function allBuiltIn(reading: Reading): Promise<Thought[]> {
  const decks = BUILT_IN_DECKS.map(({ id }) => builtInThoughts(id, reading));
  return (await Promise.all(decks)).flat();
}

/** The ids of the reader's own decks that are there. */
async function ownDecks(database: Database): Promise<Set<string>> {
  const ids = (await deckRows(database)).map(({ id }) => id);
  return new Set(ids.filter((id) => !isBuiltIn(id)));
}

function ownDeckPages(database: Database, deck: string, total: number): LibraryPages {
  let from: DeckPlace | undefined;
  return {
    total,
    async next() {
      const { rows, next } = await deckPage(database, deck, PAGE_LENGTH, from);
      from = next;
      const thoughts = await withMarks(database, rows.map(ownThought));
      return { thoughts, hasMore: next !== undefined };
    },
  };
}

/** Pages of what is known by its ids, or whole; what is gone meanwhile falls out. */
function listedPages(
  database: Database,
  listed: readonly (string | Found)[],
  known: ReadonlyMap<string, Found>,
  decks: ReadonlySet<string>,
): LibraryPages {
  let given = 0;
  return {
    total: listed.length,
    async next() {
      const found: Found[] = [];
      while (found.length < PAGE_LENGTH && given < listed.length) {
        const some = listed.slice(given, given + PAGE_LENGTH - found.length);
        given += some.length;
        const ids = some.filter((one): one is string => typeof one === 'string' && !known.has(one));
        const rows = await thoughtsById(database, ids);
        for (const one of some) {
          const row = typeof one === 'string' ? rows.get(one) : undefined;
          if (typeof one !== 'string') found.push(one);
          else if (known.has(one)) found.push(known.get(one) as Found);
          else if (row && decks.has(row.deck)) found.push(ownThought(row));
        }
      }
      return { thoughts: await withMarks(database, found), hasMore: given < listed.length };
    },
  };
}

async function keptPages(database: Database, reading: Reading): Promise<LibraryPages> {
  const [ids, thoughts, decks] = await Promise.all([
    keptThoughts(database),
    allBuiltIn(reading),
    ownDecks(database),
  ]);
  const known = new Map(thoughts.map((thought) => [thought.id, builtIn(thought)]));
  // How many of them are still in a deck is known when they are read.
  return { ...listedPages(database, ids, known, decks), total: undefined };
}

async function searchPages(
  database: Database,
  query: string,
  reading: Reading,
  signal: AbortSignal,
): Promise<LibraryPages> {
  const parts = queryParts(query);
  if (parts.length === 0) return listedPages(database, [], new Map(), new Set());
  const [thoughts, decks] = await Promise.all([allBuiltIn(reading), ownDecks(database)]);
  const found = thoughts.filter((thought) => isFoundIn(foldedWords(thought), parts)).map(builtIn);
  const ids = await searchThoughts(database, query, { decks, signal });
  return listedPages(database, [...ids, ...found], new Map(), decks);
}

/** The pages of a view; of the decks themselves there are none. */
export async function pagesOf(
  database: Database,
  view: LibraryView,
  reading: Reading,
  signal: AbortSignal,
): Promise<LibraryPages | undefined> {
  if (view.view === 'search') return searchPages(database, view.query, reading, signal);
  if (view.view === 'kept') return keptPages(database, reading);
  return view.view === 'deck' ? deckPages(database, view.deck, reading) : undefined;
}

async function deckPages(
  database: Database,
  deck: string,
  reading: Reading,
): Promise<LibraryPages> {
  if (!isBuiltIn(deck)) return ownDeckPages(database, deck, await thoughtCount(database, deck));
  const thoughts = (await builtInThoughts(deck, reading)).map(builtIn);
  return listedPages(database, thoughts, new Map(), new Set());
}
