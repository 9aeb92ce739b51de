// The days of a year on which there are notes, as the journal's question finds them.
import type { LocalDay } from '../domain/day.ts';
import type { JournalAddress } from '../domain/journal-address.ts';
import { type NoteHit, noteQuery } from '../domain/note-query.ts';
import { searchNotes } from './search.ts';
import { createState, type State } from './state.ts';
import type { Store } from './store.ts';

export type JournalYearState = {
  isOpen: boolean;
  year: string;
  /** How many notes there are of each day, in all years. */
  days: ReadonlyMap<LocalDay, number>;
  /** The years that have notes, in order. */
  years: readonly string[];
};

export type JournalYear = {
  state: State<JournalYearState>;
  onOpen(isOpen: boolean): void;
  onYear(year: string): void;
  /** Takes over what the journal found: with a span of days it is found anew without it. */
  load(address: JournalAddress, hits: readonly NoteHit[]): Promise<void>;
};

export function createJournalYear(store: Store, thisYear: string): JournalYear {
  const state = createState<JournalYearState>({
    isOpen: false,
    year: thisYear,
    days: new Map(),
    years: [],
  });
  let search = new AbortController();

  function count(hits: readonly NoteHit[]): void {
    const days = new Map<LocalDay, number>();
    for (const { day } of hits) days.set(day, (days.get(day) ?? 0) + 1);
    const years = [...new Set([...days.keys()].map((day) => day.slice(0, 4)))].sort();
    const { year } = state.get();
    const isKnown = years.length === 0 || years.includes(year);
    state.set({ days, years, year: isKnown ? year : (years.at(-1) ?? year) });
  }

  return {
    state,
    onOpen: (isOpen) => state.set({ isOpen }),
    onYear: (year) => state.set({ year }),
    async load({ query, filters }, hits) {
      search.abort();
      search = new AbortController();
      const { signal } = search;
      const { from, to, ...others } = filters;
      if (from === undefined && to === undefined) {
        count(hits);
        return;
      }
      const span = (from ?? to ?? '').slice(0, 4);
      const found = await store.run((database) =>
        searchNotes(database, noteQuery(query, others), { signal }),
      );
      if (signal.aborted || !found.ok) return;
      state.set({ year: span });
      count(found.value.hits);
    },
  };
}
