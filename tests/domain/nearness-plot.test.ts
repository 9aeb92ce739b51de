import { describe, expect, it } from 'vitest';
import { plotCells } from '../../utils/domain/nearness-plot.ts';
import type { Nearness, Sureness } from '../../utils/domain/sensing.ts';
import { noteOf } from '../support/samples.ts';

const answered = (sure?: Sureness, near?: Nearness) =>
  noteOf('n', 'Rest.', {
    kind: 'sensing',
    ...(sure && { sensing: { sure } }),
    answer: { id: 'a', instant: 1, day: '2026-11-24', text: '', time: 't', ...(near && { near }) },
  });

describe('plotCells', () => {
  it('counts each of the nine, from a far guess to near and sure', () => {
    const cells = plotCells([
      answered('guess', 'near'),
      answered('guess', 'near'),
      answered('sure', 'far'),
    ]);
    expect(cells.map(({ count }) => count)).toEqual([0, 0, 2, 0, 0, 0, 1, 0, 0]);
    expect(cells[2]).toEqual({ sure: 'guess', near: 'near', count: 2 });
  });

  it('counts nothing that says only one of the two, or was not asked', () => {
    const cells = plotCells([answered('sure'), answered(undefined, 'near'), noteOf('n', 'Rest.')]);
    expect(cells.every(({ count }) => count === 0)).toBe(true);
  });
});
