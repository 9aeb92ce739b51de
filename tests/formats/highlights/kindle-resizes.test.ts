import { describe, expect, it } from 'vitest';
import { type Clipping, replacements } from '../../../utils/formats/highlights/kindle-resizes.ts';

const at = (text: string, start?: number, end = start, page = '3'): Clipping => ({
  at: 0,
  text,
  place: { page, ...(start !== undefined && { location: `${start}-${end}` }) },
  ...(start !== undefined && { range: { start, end: end ?? start } }),
});

const kept = (...all: Clipping[]) => {
  const replaced = replacements(all);
  return all.filter((one) => !replaced.has(one)).map(({ text }) => text);
};

describe('replacements', () => {
  it('keeps the last of those that overlap for certain, whatever its words', () => {
    expect(kept(at('a', 10, 15), at('b', 12, 18))).toEqual(['b']);
    expect(kept(at('a', 12, 18), at('b', 10, 15))).toEqual(['b']);
    expect(kept(at('a', 10, 30), at('b', 20, 20))).toEqual(['b']);
    expect(kept(at('a', 20, 20), at('b', 10, 30))).toEqual(['b']);
    expect(kept(at('a', 10, 12), at('b', 10, 12))).toEqual(['b']);
  });

  it('goes by the words where a location may hold both', () => {
    expect(kept(at('salt', 10, 11), at('Salt, and wind', 10, 11))).toEqual(['Salt, and wind']);
    expect(kept(at('Salt, and wind', 10, 11), at('salt', 10, 10))).toEqual(['salt']);
    expect(kept(at('rain', 10, 11), at('Salt, and wind', 10, 11))).toEqual([
      'rain',
      'Salt, and wind',
    ]);
    expect(kept(at('…', 10, 10), at('Salt', 10, 10))).toEqual(['…', 'Salt']);
  });

  it('keeps both that only touch', () => {
    expect(kept(at('salt', 10, 12), at('salt', 12, 15))).toEqual(['salt', 'salt']);
    expect(kept(at('salt', 12, 15), at('salt', 10, 12))).toEqual(['salt', 'salt']);
    expect(kept(at('salt', 10, 11), at('salt and', 11, 12))).toEqual(['salt', 'salt and']);
    expect(kept(at('a', 10, 11), at('b', 12, 13))).toEqual(['a', 'b']);
  });

  it('keeps one of exact repeats, and all others on a page without locations', () => {
    expect(kept(at('salt'), at('salt and wind'), at('salt'))).toEqual(['salt and wind', 'salt']);
    expect(
      kept(at('salt', undefined, undefined, '3'), at('salt', undefined, undefined, '4')),
    ).toHaveLength(2);
  });

  it('says by which each was replaced', () => {
    const [first, second, third] = [at('a', 10, 15), at('b', 10, 16), at('c', 10, 17)];
    expect([...replacements([first, second, third])]).toEqual([
      [second, third],
      [first, third],
    ]);
  });
});
