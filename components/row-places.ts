// Measuring the rows of a list that are in the page: `data-flow` is on each that
// stands among its neighbours, `data-id` says which it is.
import { PAGE_ROWS } from '../utils/domain/row-pages.ts';
import type { RowRange } from '../utils/domain/row-range.ts';

/** Rows by id, each with its distance from the list's top, in px. */
export type RowOffsets = [id: string, offset: number][];

function rowsOf(list: HTMLElement): HTMLElement[] {
  return Array.from(list.querySelectorAll<HTMLElement>(':scope > [data-flow]'));
}

/** The rows in sight and those below them. */
export function offsetsOf(list: HTMLElement): RowOffsets {
  const origin = list.getBoundingClientRect().top;
  return rowsOf(list).flatMap((row): RowOffsets => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > 0 ? [[row.dataset.id ?? '', top - origin]] : [];
  });
}

/** How far the first of these rows that is still there has moved within the list. */
export function driftOf(list: HTMLElement, places: RowOffsets): number {
  const origin = list.getBoundingClientRect().top;
  const rows = new Map(rowsOf(list).map((row) => [row.dataset.id ?? '', row]));
  for (const [id, offset] of places) {
    const row = rows.get(id);
    if (row) return row.getBoundingClientRect().top - origin - offset;
  }
  return 0;
}

/** The heights of the pages in the page. */
export function pageHeights(list: HTMLElement, { first, last }: RowRange): [number, number][] {
  const rows = rowsOf(list);
  const topOf = (page: number) => rows[(page - first) * PAGE_ROWS]?.getBoundingClientRect().top;
  const end = rows.at(-1)?.getBoundingClientRect().bottom ?? 0;
  const pages = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return pages.flatMap((page): [number, number][] => {
    const begin = topOf(page);
    return begin === undefined ? [] : [[page, (topOf(page + 1) ?? end) - begin]];
  });
}
