// What the reader asks of the notes: words, and what the notes are about.
import { isFoundIn, queryParts } from './fold.ts';
import { rowsFound } from './folded-column.ts';
import {
  FACETS,
  type Facet,
  type SearchRow,
  type SearchSegment,
  valueAt,
} from './search-segment.ts';

export type NoteFilters = {
  /** Of each facet the values that will do; absent or empty: all. */
  [Name in Facet]?: readonly string[];
} & {
  /** First and last local day, both included. */
  from?: string;
  to?: string;
  /** The one note of this id. */
  note?: string;
  /** The notes that answer the thought of this id. */
  thought?: string;
};

export type NoteQuery = {
  /** As `queryParts` gives them. */
  parts: readonly string[];
  filters: NoteFilters;
  /** The ids of the notes that `note` or `thought` asks for, once they are known; absent: all. */
  only?: ReadonlySet<string>;
};

export type NoteHit = { note: string; instant: number; day: string };

/** How many notes each value of a facet would leave, the facet's own filter not counted. */
export type FacetCounts = Record<Facet, Map<string, number>>;

export function noCounts(): FacetCounts {
  return { theme: new Map(), lens: new Map(), deck: new Map(), kind: new Map(), person: new Map() };
}

export function noteQuery(query: string, filters: NoteFilters = {}): NoteQuery {
  return { parts: queryParts(query), filters };
}

function isWithin(day: string, { from, to }: NoteFilters): boolean {
  return (from === undefined || day >= from) && (to === undefined || day <= to);
}

function count(counts: FacetCounts, facet: Facet, value: string | undefined): void {
  if (value !== undefined) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
}

/**
 * Whether a row's values pass the filters. Counts it on the way: for a facet
 * whose filter alone keeps it out, or for all where none does.
 */
function isPassed(
  facetOf: (facet: Facet) => string | undefined,
  day: string,
  filters: NoteFilters,
  counts: FacetCounts,
): boolean {
  if (!isWithin(day, filters)) return false;
  const failed = FACETS.filter((facet) => {
    const wanted = filters[facet];
    return wanted && wanted.length > 0 && !wanted.includes(facetOf(facet) ?? '');
  });
  if (failed.length > 1) return false;
  for (const facet of failed.length === 1 ? failed : FACETS) count(counts, facet, facetOf(facet));
  return failed.length === 0;
}

/** The hits among loose rows, in their order. */
export function hitsInRows(
  rows: readonly SearchRow[],
  { parts, filters, only }: NoteQuery,
  counts: FacetCounts,
): NoteHit[] {
  return rows.filter(
    (row) =>
      !row.isGone &&
      (only === undefined || only.has(row.note)) &&
      isFoundIn(row.folded, parts) &&
      isPassed((facet) => row[facet], row.day, filters, counts),
  );
}

/** The hits in a segment, in order, but for notes in `overridden`. */
export function hitsInSegment(
  segment: SearchSegment,
  { parts, filters, only }: NoteQuery,
  overridden: ReadonlySet<string>,
  counts: FacetCounts,
): NoteHit[] {
  const hits: NoteHit[] = [];
  for (const row of rowsFound(segment, parts)) {
    const note = segment.notes[row] ?? '';
    const day = valueAt(segment.days, row) ?? '';
    const facetOf = (facet: Facet) => valueAt(segment.facets[facet], row);
    if (overridden.has(note) || (only && !only.has(note))) continue;
    if (!isPassed(facetOf, day, filters, counts)) continue;
    hits.push({ note, instant: segment.instants[row] ?? 0, day });
  }
  return hits;
}
