// Folded texts of many rows side by side, in one string: a search runs over it at once
// and knows the row from the place.

export type FoldedColumn = {
  /** All folded texts, one after the other, each followed by `ROW_END`. */
  folded: string;
  /** Where each row's text ends in `folded`, before its mark. */
  ends: Uint32Array;
};

/** Stands in no folded text that a reader would search: NUL is taken out of rows. */
export const ROW_END = '\u0000';

/** About 64 kB of text a segment, and never more rows than this. */
export const SEGMENT_LENGTH = 32_000;
export const SEGMENT_ROWS = 500;

/** A column of these texts, none of which holds `ROW_END`. */
export function foldedColumn(texts: readonly string[]): FoldedColumn {
  const ends = new Uint32Array(texts.length);
  let length = 0;
  texts.forEach((text, index) => {
    length += text.length;
    ends[index] = length;
    length += ROW_END.length;
  });
  return { folded: texts.map((text) => text + ROW_END).join(''), ends };
}

/** The folded text of a row. */
export function foldedAt({ folded, ends }: FoldedColumn, row: number): string {
  const start = row === 0 ? 0 : (ends[row - 1] ?? 0) + ROW_END.length;
  return folded.slice(start, ends[row]);
}

/** Rows in order, cut where a segment is full. */
export function segmentCuts<Row extends { folded: string }>(rows: readonly Row[]): Row[][] {
  const cuts: Row[][] = [];
  let start = 0;
  let length = 0;
  rows.forEach((row, index) => {
    length += row.folded.length + ROW_END.length;
    const isFull = length >= SEGMENT_LENGTH || index - start + 1 >= SEGMENT_ROWS;
    if (!isFull && index < rows.length - 1) return;
    cuts.push(rows.slice(start, index + 1));
    start = index + 1;
    length = 0;
  });
  return cuts;
}

/** The row in which a place of `folded` lies: the first that ends at or after it. */
function rowAt(ends: Uint32Array, place: number): number {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The rows that hold every part, in order. All rows where there is no part. */
export function rowsFound(column: FoldedColumn, parts: readonly string[]): number[] {
  const [rarest, ...others] = parts.toSorted((a, b) => b.length - a.length);
  if (rarest === undefined) return Array.from(column.ends, (_, index) => index);
  const found: number[] = [];
  let place = column.folded.indexOf(rarest);
  while (place !== -1) {
    const row = rowAt(column.ends, place);
    const text = others.length > 0 ? foldedAt(column, row) : '';
    if (others.every((part) => text.includes(part))) found.push(row);
    place = column.folded.indexOf(rarest, (column.ends[row] ?? 0) + 1);
  }
  return found;
}
