import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest128 } from '../../utils/domain/digest.ts';

/** How many of 128 bits differ. */
function distance(one: string, other: string): number {
  const bits = BigInt(`0x${one}`) ^ BigInt(`0x${other}`);
  return bits.toString(2).replaceAll('0', '').length;
}

describe('digest128', () => {
  it('is 32 digits, the same for the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(digest128(text)).toMatch(/^[0-9a-f]{32}$/);
        expect(digest128(`${text}`)).toBe(digest128(text));
      }),
    );
  });

  it('is another for each of a hundred thousand texts that are nearly the same, in each half', () => {
    const all = Array.from({ length: 100_000 }, (_, at) =>
      digest128(`passage\nthe long row\nada\nwords of ${at} and ${at % 7}`),
    );
    for (const part of [
      (digest: string) => digest,
      (digest: string) => digest.slice(0, 16),
      (digest: string) => digest.slice(16),
    ])
      expect(new Set(all.map(part)).size).toBe(all.length);
  });

  it('changes about half of its bits with one letter, wherever that stands', () => {
    const text = 'The oar goes in without a sound, and comes out with one.';
    const distances = Array.from(text, (_, at) =>
      distance(digest128(text), digest128(`${text.slice(0, at)}x${text.slice(at + 1)}`)),
    );
    const mean = distances.reduce((sum, one) => sum + one, 0) / distances.length;
    expect(mean).toBeGreaterThan(58);
    expect(mean).toBeLessThan(70);
    expect(Math.min(...distances)).toBeGreaterThan(35);
  });

  it('tells texts apart that differ in their length alone', () => {
    const zeros = Array.from({ length: 200 }, (_, at) => digest128('\u0000'.repeat(at)));
    expect(new Set(zeros).size).toBe(200);
  });
});
