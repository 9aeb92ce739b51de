import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foldedAt,
  foldedColumn,
  rowsFound,
  SEGMENT_LENGTH,
  SEGMENT_ROWS,
  segmentCuts,
} from '../../utils/domain/folded-column.ts';

const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'я') }), { maxLength: 30 });

describe('foldedColumn', () => {
  it('gives back every text', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const column = foldedColumn(all);
        expect(all.map((_, row) => foldedAt(column, row))).toEqual(all);
      }),
    );
  });
});

describe('rowsFound', () => {
  it('finds the rows that hold every part, as looking at each does', () => {
    const parts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 1 }), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(texts, parts, (all, wanted) => {
        const found = rowsFound(foldedColumn(all), wanted);
        const rows = all.flatMap((text, row) =>
          wanted.every((part) => text.includes(part)) ? [row] : [],
        );
        expect(found).toEqual(rows);
      }),
    );
  });
});

describe('segmentCuts', () => {
  it('keeps all rows in their order, and cuts where a segment is full', () => {
    const rows = Array.from({ length: 1300 }, (_, at) => ({ at, folded: 'w'.repeat(at % 200) }));
    const cuts = segmentCuts(rows);
    expect(cuts.flat()).toEqual(rows);
    const length = (cut: typeof rows) =>
      cut.reduce((sum, { folded }) => sum + folded.length + 1, 0);
    for (const cut of cuts.slice(0, -1)) {
      expect(cut.length === SEGMENT_ROWS || length(cut) >= SEGMENT_LENGTH).toBe(true);
      expect(length(cut.slice(0, -1))).toBeLessThan(SEGMENT_LENGTH);
    }
    expect(segmentCuts([])).toEqual([]);
  });
});
