import { describe, expect, it } from 'vitest';
import { createRowPages, PAGE_ROWS } from '../../utils/domain/row-pages.ts';

describe('createRowPages', () => {
  it('holds the last page with the rows that are left', () => {
    const pages = createRowPages(PAGE_ROWS * 2 + 10, 100);
    expect(pages.pages).toBe(3);
    expect(pages.heightOf(2)).toBe(1000);
    expect(pages.lengthBefore(3)).toBe(9000);
  });

  it('remembers what was measured and estimates the rest by it', () => {
    const pages = createRowPages(PAGE_ROWS * 4, 100);
    pages.setHeight(1, 2000);
    expect(pages.heightOf(1)).toBe(2000);
    expect(pages.heightOf(3)).toBe(2000);
    pages.setHeight(1, 4000);
    expect(pages.rowEstimate()).toBe(100);
  });

  it('finds the page at a distance, and the last one at the end', () => {
    const pages = createRowPages(PAGE_ROWS * 3, 100);
    expect(pages.pageAt(0)).toEqual({ page: 0, part: 0 });
    expect(pages.pageAt(6000)).toEqual({ page: 1, part: 0.5 });
    expect(pages.pageAt(99_999)).toEqual({ page: 2, part: 1 });
  });

  it('never stands for more length than a browser draws', () => {
    const pages = createRowPages(100_000, 400);
    expect(pages.scale()).toBeLessThan(1);
    expect(pages.lengthBefore(pages.pages)).toBeLessThanOrEqual(12_000_001);
    expect(pages.pageAt(pages.lengthBefore(1800)).page).toBe(1800);
  });
});
