import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hybridTime } from '../../utils/domain/hybrid-clock.ts';

const NOW = Date.parse('2026-11-23T09:00Z');

describe('hybridTime', () => {
  it('is later when it is made later', () => {
    const first = hybridTime(NOW, [], 'here');
    expect(hybridTime(NOW + 1, [], 'here') > first).toBe(true);
    expect(hybridTime(NOW + 400 * 365 * 86_400_000, [], 'here') > first).toBe(true);
  });

  it('is after what was seen, though the clock has been set back by a year', () => {
    const seen = hybridTime(NOW, [], 'here');
    expect(hybridTime(NOW - 365 * 86_400_000, [seen], 'here') > seen).toBe(true);
  });

  it('is after what was seen from a machine whose clock runs ahead', () => {
    const seen = hybridTime(NOW + 60_000, [], 'zzz');
    const time = hybridTime(NOW, [seen], 'aaa');
    expect(time > seen).toBe(true);
    expect(time.endsWith('-aaa')).toBe(true);
  });

  it('tells apart two machines that write in the same millisecond', () => {
    expect(hybridTime(NOW, [], 'here')).not.toBe(hybridTime(NOW, [], 'there'));
  });

  it('comes after everything seen, whatever the clocks did: as text, which the database sorts', () => {
    const install = fc.constantFrom('018f', 'zz-top', '0', 'a-b-c');
    const wall = fc.integer({ min: 0, max: 4_102_444_800_000 });
    const writes = fc.array(fc.tuple(wall, install), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(writes, (some) => {
        const seen: string[] = [];
        for (const [now, by] of some) {
          const time = hybridTime(now, seen, by);
          expect(seen.every((before) => time > before)).toBe(true);
          seen.push(time);
        }
      }),
    );
  });

  it('stays in order through two thousand changes in one millisecond', () => {
    let time = hybridTime(NOW, [], 'here');
    for (let change = 0; change < 2000; change += 1) {
      const next = hybridTime(NOW, [time], 'here');
      expect(next > time).toBe(true);
      time = next;
    }
  });
});
