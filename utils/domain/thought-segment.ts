// What a search looks through of the reader's own thoughts: rows, and the segments that
// they are written into, in the order in which they came in.
import { FOLD_VERSION, fold } from './fold.ts';
import {
  type FoldedColumn,
  foldedAt,
  foldedColumn,
  ROW_END,
  SEGMENT_LENGTH,
  SEGMENT_ROWS,
  segmentCuts,
} from './folded-column.ts';
import type { Passage } from './passage.ts';

/** What a search asks of one thought. */
export type ThoughtSearchRow = {
  id: string;
  deck: string;
  foldVersion: number;
  folded: string;
  /** The thought is deleted: a row that only overrides what a segment still says. */
  isGone?: true;
};

/** Thoughts of one deck side by side. */
export type ThoughtSegment = FoldedColumn & {
  /** The deck; the segment's place in it, from 0; the name of the sealing: what stands under a key never changes. */
  key: [deck: string, place: number, sealing: string];
  foldVersion: number;
  ids: string[];
};

/** The words by which a thought is found: its own, then who wrote them, and where. */
export function searchedWords({ text, source, tags }: Omit<Passage, 'id' | 'deck'>): string {
  const { author, work, section, translator, translation } = source ?? {};
  const about = [author, work, section, translator, translation, ...(tags ?? [])];
  return [text, ...about.filter((words) => words !== undefined)].join('\n');
}

/** Those words folded, as rows hold them. */
export function foldedWords(passage: Omit<Passage, 'id' | 'deck'>): string {
  return fold(searchedWords(passage)).replaceAll(ROW_END, ' ');
}

export function thoughtSearchRow(passage: Passage): ThoughtSearchRow {
  const { id, deck } = passage;
  return { id, deck, foldVersion: FOLD_VERSION, folded: foldedWords(passage) };
}

export function goneThoughtRow({ id, deck }: Pick<Passage, 'id' | 'deck'>): ThoughtSearchRow {
  return { id, deck, foldVersion: FOLD_VERSION, folded: '', isGone: true };
}

/** A segment of these rows, which are of one deck and at least one. */
export function thoughtSegment(
  rows: readonly ThoughtSearchRow[],
  place: number,
  sealing: string,
): ThoughtSegment {
  const [first] = rows as [ThoughtSearchRow];
  return {
    key: [first.deck, place, sealing],
    foldVersion: first.foldVersion,
    ids: rows.map(({ id }) => id),
    ...foldedColumn(rows.map(({ folded }) => folded)),
  };
}

/** Rows of one deck cut into segments, which stand from `place` on. */
export function thoughtSegmentsOf(
  rows: readonly ThoughtSearchRow[],
  place: number,
  sealing: string,
): ThoughtSegment[] {
  return segmentCuts(rows).map((cut, index) => thoughtSegment(cut, place + index, sealing));
}

/** A segment taken apart into its rows again. */
export function rowsOfThoughts(segment: ThoughtSegment): ThoughtSearchRow[] {
  const { key, foldVersion, ids } = segment;
  const [deck] = key;
  return ids.map((id, index) => ({ id, deck, foldVersion, folded: foldedAt(segment, index) }));
}

/** Whether more rows may join the segment. */
export function hasRoom({ folded, ids }: ThoughtSegment): boolean {
  return folded.length < SEGMENT_LENGTH && ids.length < SEGMENT_ROWS;
}
