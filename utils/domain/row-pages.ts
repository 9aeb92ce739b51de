// The heights of a long list's pages: measured where they have been seen,
// estimated elsewhere, and where each page lies in the scrolled length.

/** Rows that come and go together. */
export const PAGE_ROWS = 40;

/** Firefox draws nothing below 17.9 million px, Chromium below 33.5 million. */
const LONGEST = 12_000_000;

/** A first guess, in px, before any row has been seen. */
export const ROW_ESTIMATE = 150;

export type RowPages = {
  rows: number;
  pages: number;
  /** The mean height of the rows seen so far. */
  rowEstimate(): number;
  heightOf(page: number): number;
  setHeight(page: number, height: number): void;
  isMeasured(page: number): boolean;
  /**
   * How much of its height a page out of sight takes up: 1 but in lists so long
   * that a browser could not draw them.
   */
  scale(): number;
  /** Scaled height of all pages before `page`. */
  lengthBefore(page: number): number;
  /** Scaled height of all pages after `page`. */
  lengthAfter(page: number): number;
  /** The page at a scaled distance from the start, and how far into it, 0 to 1. */
  pageAt(distance: number): { page: number; part: number };
};

export function createRowPages(rows: number, rowEstimate = ROW_ESTIMATE): RowPages {
  const pages = Math.ceil(rows / PAGE_ROWS);
  const heights = new Float64Array(pages);
  let seenHeight = 0;
  let seenRows = 0;

  const rowsIn = (page: number) => Math.min(PAGE_ROWS, rows - page * PAGE_ROWS);
  const estimate = () => (seenRows === 0 ? rowEstimate : seenHeight / seenRows);
  const total = () => seenHeight + (rows - seenRows) * estimate();
  const scale = () => Math.min(1, LONGEST / Math.max(total(), 1));
  const heightOf = (page: number) => heights[page] || rowsIn(page) * estimate();

  function lengthOf(from: number, to: number): number {
    let length = 0;
    for (let page = from; page < to; page += 1) length += heightOf(page);
    return length * scale();
  }

  return {
    rows,
    pages,
    rowEstimate: estimate,
    heightOf,
    isMeasured: (page) => (heights[page] ?? 0) > 0,
    setHeight(page, height) {
      if (height <= 0 || page >= pages) return;
      const before = heights[page] ?? 0;
      if (before === 0) seenRows += rowsIn(page);
      seenHeight += height - before;
      heights[page] = height;
    },
    scale,
    lengthBefore: (page) => lengthOf(0, page),
    lengthAfter: (page) => lengthOf(page + 1, pages),
    pageAt(distance) {
      const scaled = scale();
      let left = Math.max(0, distance);
      for (let page = 0; page < pages; page += 1) {
        const height = heightOf(page) * scaled;
        if (left < height) return { page, part: left / height };
        left -= height;
      }
      return { page: Math.max(0, pages - 1), part: 1 };
    },
  };
}
