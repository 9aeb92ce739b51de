import { describe, expect, it } from 'vitest';
import { createRowPages, PAGE_ROWS } from '../../utils/domain/row-pages.ts';
import { heightOfRange, MOST_PAGES, nextRange } from '../../utils/domain/row-range.ts';

const SCREEN = 800;

function layoutOf(first: number, last: number, rows = 100_000) {
  const pages = createRowPages(rows, 100);
  const [top, bottom] = [pages.lengthBefore(first), pages.lengthAfter(last)];
  const length = top + heightOfRange(pages, { first, last }) + bottom;
  return { pages, first, last, top, bottom, length };
}

describe('nextRange', () => {
  it('keeps the first page while the reader is at the top', () => {
    expect(nextRange(layoutOf(0, 0), { from: -300, to: SCREEN - 300 })).toEqual({
      first: 0,
      last: 0,
    });
  });

  it('brings the next page before the reader is there, and lets one go well behind', () => {
    const layout = layoutOf(0, 0);
    expect(nextRange(layout, { from: 3300, to: 3300 + SCREEN })).toEqual({ first: 0, last: 1 });
    const later = layoutOf(0, 2);
    expect(nextRange(later, { from: 7000, to: 7000 + SCREEN })).toEqual({ first: 1, last: 2 });
  });

  it('lands on the very last row at the end', () => {
    const layout = layoutOf(0, 0);
    const range = nextRange(layout, { from: layout.length - SCREEN, to: layout.length + 90 });
    expect(range.last).toBe(layout.pages.pages - 1);
    expect(range.landing).toMatchObject({ part: 1, edge: 'bottom', at: layout.length });
  });

  it('lands on the first row at the top', () => {
    const range = nextRange(layoutOf(900, 901), { from: -50, to: SCREEN - 50 });
    expect(range).toMatchObject({ first: 0, landing: { page: 0, part: 0, edge: 'top', at: 0 } });
  });

  it('has fewer than 300 rows wherever the reader is, even where rows are tiny', () => {
    const pages = createRowPages(100_000, 1);
    const layout = {
      ...layoutOf(0, -1),
      pages,
      top: 0,
      bottom: pages.lengthAfter(-1),
      length: 100_000,
    };
    for (const from of [0, 5000, 50_000, 99_000]) {
      const { first, last } = nextRange(layout, { from, to: from + 4000 });
      expect(last - first).toBeLessThan(MOST_PAGES);
    }
    expect(MOST_PAGES * PAGE_ROWS).toBeLessThan(300);
  });
});
