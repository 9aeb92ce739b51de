// The journal: what is asked of the notes, the whole list of what was found, and
// the notes of the rows in sight.
import {
  addressHash,
  type JournalAddress,
  WHOLE_JOURNAL,
  withFacet,
  withSpanEnd,
} from '../domain/journal-address.ts';
import { type FacetCounts, type NoteHit, noCounts, noteQuery } from '../domain/note-query.ts';
import { PAGE_ROWS } from '../domain/row-pages.ts';
import type { Facet } from '../domain/search-segment.ts';
import type { Database } from '../storage/database.ts';
import { binHits, type JournalRow, namesFor, peopleIn, rowsFor } from './journal-rows.ts';
import { searchNotes } from './search.ts';
import { createState, type State } from './state.ts';
import type { Store } from './store.ts';
import type { System } from './system.ts';

export type JournalState = {
  address: JournalAddress;
  /** Raised when something else is asked: the list then begins at its top again. */
  question: number;
  isLoaded: boolean;
  /** False while only the first hits are there. */
  isComplete: boolean;
  /** All that was found, newest first; in the bin, the last deleted first. */
  hits: readonly NoteHit[];
  counts: FacetCounts;
  /** The rows in the page and near it. */
  rows: ReadonlyMap<string, JournalRow>;
  /** Names of people, by id. */
  names: ReadonlyMap<string, string>;
};

export type Journal = {
  state: State<JournalState>;
  /** Asks for what an address says. */
  open(address: JournalAddress): Promise<void>;
  onQuery(query: string): Promise<void>;
  onFacet(facet: Facet, value: string, isWanted: boolean): Promise<void>;
  onSpan(end: 'from' | 'to', day: string): Promise<void>;
  onClear(): Promise<void>;
  /** Reads the notes of these rows, and forgets all others. */
  need(ids: readonly string[]): Promise<void>;
  /** Reads all again, without leaving the place in the list. */
  reload(): Promise<void>;
};

export type JournalOptions = {
  store: Store;
  system: System;
  /** Told what to write behind '#' when the question changes here. */
  onAddress(hash: string): void;
};

export function createJournal({ store, system, onAddress }: JournalOptions): Journal {
  const state = createState<JournalState>({
    address: WHOLE_JOURNAL,
    question: 0,
    isLoaded: false,
    isComplete: false,
    hits: [],
    counts: noCounts(),
    rows: new Map(),
    names: new Map(),
  });
  let search = new AbortController();
  let needed: readonly string[] = [];
  /** The question whose hits are in sight. */
  let shown: JournalAddress | undefined;

  /** Shows what was found, with the notes of the rows that come into sight. */
  async function show(
    database: Database,
    found: Pick<JournalState, 'hits'> & { counts?: FacetCounts },
    { address, signal }: { address: JournalAddress; signal: AbortSignal },
  ): Promise<void> {
    const isAnew = shown !== address;
    const top = found.hits.slice(0, PAGE_ROWS).map(({ note }) => note);
    // What has come in at the top is there in the same drawing, for a reader who stands there.
    const ids = isAnew ? top : [...new Set([...needed, ...top])];
    const before = needed;
    const rows = await rowsFor(database, ids, new Map());
    const people = [...(found.counts?.person.keys() ?? []), ...peopleIn(rows)];
    const names = await namesFor(database, people, state.get().names);
    if (signal.aborted) return;
    // What the list has asked for meanwhile stays.
    const asked = isAnew || needed === before ? [] : state.get().rows;
    if (isAnew) needed = ids;
    shown = address;
    const question = state.get().question + (isAnew ? 1 : 0);
    const isComplete = found.counts !== undefined;
    const near = new Map([...asked, ...rows]);
    state.set({ ...found, question, isLoaded: true, isComplete, rows: near, names });
  }

  async function find(database: Database, signal: AbortSignal): Promise<void> {
    const { address } = state.get();
    const asked = { address, signal };
    if (address.view === 'bin') {
      const hits = await binHits(database, system.now().instant);
      await show(database, { hits, counts: noCounts() }, asked);
      return;
    }
    let first: Promise<void> | undefined;
    const tell = (hits: NoteHit[]) => {
      if (!signal.aborted && shown !== address) first = show(database, { hits }, asked);
    };
    const query = noteQuery(address.query, address.filters);
    const found = await searchNotes(database, query, { signal, first: { count: PAGE_ROWS, tell } });
    await first;
    if (signal.aborted) return;
    await show(database, { hits: found.hits, counts: found.counts }, asked);
  }

  /** Asks what the address says. An older question never overwrites a newer one. */
  async function read(): Promise<void> {
    search.abort();
    search = new AbortController();
    const { signal } = search;
    await store.run((database) => find(database, signal));
  }

  async function ask(address: JournalAddress): Promise<void> {
    state.set({ address });
    onAddress(addressHash(address));
    await read();
  }

  const filtered = (filters: JournalAddress['filters']) => ask({ ...state.get().address, filters });

  return {
    state,
    async open(address) {
      state.set({ address });
      await read();
    },
    onQuery: (query) => ask({ ...state.get().address, query }),
    onFacet(facet, value, isWanted) {
      const { filters } = state.get().address;
      const others = (filters[facet] ?? []).filter((one) => one !== value);
      return filtered(withFacet(filters, facet, isWanted ? [...others, value] : others));
    },
    onSpan: (end, day) => filtered(withSpanEnd(state.get().address.filters, end, day)),
    onClear: () => ask(WHOLE_JOURNAL),
    async need(ids) {
      needed = ids;
      const read = await store.run(async (database) => {
        const rows = await rowsFor(database, ids, state.get().rows);
        return { rows, names: await namesFor(database, peopleIn(rows), state.get().names) };
      });
      if (read.ok && needed === ids) state.set(read.value);
    },
    reload: read,
  };
}
