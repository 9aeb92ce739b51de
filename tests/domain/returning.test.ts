import { describe, expect, it } from 'vitest';
import { firstReturn } from '../../utils/domain/returning.ts';

describe('firstReturn', () => {
  it('is after where the deck stands, and the same for the same seed', () => {
    for (const position of [0, 3.5, 400]) {
      const first = firstReturn(position, 'seed', 'a');
      expect(first).toBeGreaterThanOrEqual(position);
      expect(first).toBeLessThanOrEqual(position + 4 * 28);
      expect(firstReturn(position, 'seed', 'a')).toBe(first);
    }
  });
});
