// What the journal shows, as its address says it: after the '#', so that a
// reload and a link to a day lead to the same.
import type { NoteFilters } from './note-query.ts';
import { FACETS, type Facet } from './search-segment.ts';

/** What an address names by its id beside facets and days. */
const NAMED = ['note', 'thought'] as const;

export type JournalAddress = {
  view: 'notes' | 'bin';
  /** As typed. */
  query: string;
  filters: NoteFilters;
};

export const WHOLE_JOURNAL: JournalAddress = { view: 'notes', query: '', filters: {} };

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The filters with one facet's values; none: as if it were not filtered. */
export function withFacet(
  filters: NoteFilters,
  facet: Facet,
  values: readonly string[],
): NoteFilters {
  const { [facet]: _, ...others } = filters;
  return values.length === 0 ? others : { ...others, [facet]: values };
}

/** The filters with one end of the span; '' takes it away. */
export function withSpanEnd(filters: NoteFilters, end: 'from' | 'to', day: string): NoteFilters {
  const { [end]: _, ...others } = filters;
  return DAY.test(day) ? { ...others, [end]: day } : others;
}

export function hasFilters(filters: NoteFilters): boolean {
  return Object.keys(filters).length > 0;
}

/** Whether it is all notes, with nothing asked. */
export function isWholeJournal({ view, query, filters }: JournalAddress): boolean {
  return view === 'notes' && query.trim() === '' && !hasFilters(filters);
}

/** The address from what stands after '#'. What is not understood is left out. */
export function journalAddress(hash: string): JournalAddress {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const day = said.get('day') ?? '';
  let filters = withSpanEnd({}, 'from', said.get('from') ?? day);
  filters = withSpanEnd(filters, 'to', said.get('to') ?? day);
  for (const facet of FACETS) {
    filters = withFacet(
      filters,
      facet,
      said.getAll(facet).filter((value) => value !== ''),
    );
  }
  for (const name of NAMED) {
    const id = said.get(name) ?? '';
    if (id !== '') filters = { ...filters, [name]: id };
  }
  return {
    view: said.has('bin') ? 'bin' : 'notes',
    query: said.get('words') ?? '',
    filters,
  };
}

/** What stands after '#', with it; '' for the whole journal. */
export function addressHash({ view, query, filters }: JournalAddress): string {
  const { from, to } = filters;
  const said = new URLSearchParams();
  if (view === 'bin') said.set('bin', '');
  if (query !== '') said.set('words', query);
  for (const facet of FACETS) for (const value of filters[facet] ?? []) said.append(facet, value);
  for (const name of NAMED) if (filters[name] !== undefined) said.set(name, filters[name]);
  if (from !== undefined && from === to) said.set('day', from);
  else {
    if (from !== undefined) said.set('from', from);
    if (to !== undefined) said.set('to', to);
  }
  const text = said.toString();
  return text === '' ? '' : `#${text}`;
}

/** The link to one day. */
export function dayHash(day: string): string {
  return addressHash({ ...WHOLE_JOURNAL, filters: { from: day, to: day } });
}

/** The link to one note. */
export function noteHash(note: string): string {
  return addressHash({ ...WHOLE_JOURNAL, filters: { note } });
}

/** The link to the notes that answer a thought. */
export function thoughtHash(thought: string): string {
  return addressHash({ ...WHOLE_JOURNAL, filters: { thought } });
}
