// Search rows and the columnar segments that they are sealed into.
import { FOLD_VERSION, fold } from './fold.ts';
import {
  type FoldedColumn,
  foldedAt,
  foldedColumn,
  ROW_END,
  segmentCuts,
} from './folded-column.ts';
import { type Note, type NoteKind, searchedText } from './note.ts';

/** What a search and its filters ask of one note. */
export type SearchRow = {
  note: string;
  instant: number;
  foldVersion: number;
  folded: string;
  day: string;
  kind: NoteKind;
  theme?: string;
  lens?: string;
  deck?: string;
  person?: string;
  /** The note is deleted: a row that only overrides what a segment still says. */
  isGone?: true;
};

export const FACETS = ['theme', 'lens', 'deck', 'kind', 'person'] as const;

export type Facet = (typeof FACETS)[number];

/** A column as codes: 0 for absent, n for the nth of `values`. */
export type Column = { values: string[]; codes: Uint16Array };

/** Rows side by side, newest first. No two segments overlap. */
export type SearchSegment = FoldedColumn & {
  /**
   * [−instant, note] of the newest row: ascending keys are newest first. Then the name of the
   * sealing: what stands under a key never changes.
   */
  key: [number, string, string];
  /** [instant, note] of the oldest row. */
  low: [number, string];
  foldVersion: number;
  notes: string[];
  instants: Float64Array;
  days: Column;
  facets: Record<Facet, Column>;
};

/** The row of a note as it stands. */
export function searchRow(note: Note): SearchRow {
  const { theme, lens, deck, person } = note;
  return {
    note: note.id,
    instant: note.instant,
    foldVersion: FOLD_VERSION,
    folded: note.deleted ? '' : fold(searchedText(note)).replaceAll(ROW_END, ' '),
    day: note.day,
    kind: note.kind,
    ...(theme && { theme }),
    ...(lens && { lens }),
    ...(deck && { deck }),
    ...(person && { person }),
    ...(note.deleted && { isGone: true as const }),
  };
}

/** Newest first; of the same instant the later id first. */
export function compareRows(
  a: Pick<SearchRow, 'instant' | 'note'>,
  b: Pick<SearchRow, 'instant' | 'note'>,
): number {
  return b.instant - a.instant || (a.note < b.note ? 1 : -1);
}

function column(values: (string | undefined)[]): Column {
  const codes = new Uint16Array(values.length);
  const known = new Map<string, number>();
  values.forEach((value, index) => {
    if (value === undefined) return;
    const code = known.get(value) ?? known.size + 1;
    known.set(value, code);
    codes[index] = code;
  });
  return { values: [...known.keys()], codes };
}

/** The value of a column in a row. */
export function valueAt({ values, codes }: Column, row: number): string | undefined {
  const code = codes[row] ?? 0;
  return code === 0 ? undefined : values[code - 1];
}

/** A segment of these rows, which are in order and at least one. */
function segmentOf(rows: readonly SearchRow[], sealing: string): SearchSegment {
  const [newest] = rows as [SearchRow];
  const oldest = rows.at(-1) ?? newest;
  const facets = Object.fromEntries(
    FACETS.map((facet) => [facet, column(rows.map((row) => row[facet]))]),
  ) as Record<Facet, Column>;
  return {
    key: [-newest.instant, newest.note, sealing],
    low: [oldest.instant, oldest.note],
    foldVersion: newest.foldVersion,
    notes: rows.map(({ note }) => note),
    instants: Float64Array.from(rows, ({ instant }) => instant),
    days: column(rows.map(({ day }) => day)),
    facets,
    ...foldedColumn(rows.map(({ folded }) => folded)),
  };
}

/** Rows in order cut into segments. `sealing` is a name that no other sealing has. */
export function segmentsOf(rows: readonly SearchRow[], sealing: string): SearchSegment[] {
  return segmentCuts(rows).map((cut) => segmentOf(cut, sealing));
}

/** A segment taken apart into its rows again. */
export function rowsOf(segment: SearchSegment): SearchRow[] {
  return segment.notes.map((note, index) => {
    const facets = Object.fromEntries(
      FACETS.flatMap((facet) => {
        const value = valueAt(segment.facets[facet], index);
        return value === undefined ? [] : [[facet, value]];
      }),
    );
    return {
      note,
      instant: segment.instants[index] ?? 0,
      foldVersion: segment.foldVersion,
      folded: foldedAt(segment, index),
      day: valueAt(segment.days, index) ?? '',
      ...(facets as { kind: NoteKind }),
    };
  });
}

/** Sealed rows with newer ones put in: the newer override, those that are gone fall out. In order. */
export function mergedRows(sealed: readonly SearchRow[], newer: readonly SearchRow[]): SearchRow[] {
  const rows = new Map([...sealed, ...newer].map((row) => [row.note, row]));
  return [...rows.values()].filter(({ isGone }) => !isGone).sort(compareRows);
}
