import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenLines } from '../../utils/domain/line-breaking.ts';

/** Every character is one wide. */
const measure = (text: string) => text.length;
const lines = (text: string, width: number, language = 'en') =>
  brokenLines(text, { width, measure, language });

/** Words that lean on no other, are not cut, and end with a letter of their own. */
const word = fc.string({ unit: fc.constantFrom('b', 'd', 'k', 'm'), minLength: 3, maxLength: 9 });
const words = fc.array(word, { minLength: 1, maxLength: 14 });
const width = fc.integer({ min: 10, max: 40 });

/** Every way to set `all` in lines that fit. */
function everySetting(all: string[], widest: number): string[][] {
  if (all.length === 0) return [[]];
  const found: string[][] = [];
  for (let count = 1; count <= all.length; count += 1) {
    const first = all.slice(0, count).join(' ');
    if (first.length > widest) break;
    for (const rest of everySetting(all.slice(count), widest)) found.push([first, ...rest]);
  }
  return found;
}

const lacks = (set: string[], widest: number) =>
  set.reduce((sum, line) => sum + (1 - line.length / widest) ** 2, 0);
const isWidowed = (set: string[]) => set.length > 1 && !set.at(-1)?.includes(' ');

describe('brokenLines', () => {
  it('keeps all words, in their order', () => {
    fc.assert(
      fc.property(words, width, (all, widest) => {
        expect(lines(all.join(' '), widest).join(' ')).toBe(all.join(' '));
      }),
    );
  });

  it('keeps every letter of any text, whatever the width and the language', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 80 });
    const language = fc.constantFrom('en', 'ru', 'he', 'ja');
    fc.assert(
      fc.property(text, width, language, (any, widest, spoken) => {
        const bare = (one: string) => one.replace(/[^\S\u00A0\u2007\u202F]+/gu, '');
        expect(bare(lines(any, widest, spoken).join(''))).toBe(bare(any));
      }),
    );
  });

  it('sets no line wider than the page, even where a word is', () => {
    const long = fc.string({ unit: fc.constantFrom('b', 'd'), minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fc.array(long, { maxLength: 8 }), width, (all, widest) => {
        for (const line of lines(all.join(' '), widest))
          expect(line.length).toBeLessThanOrEqual(widest);
      }),
    );
  });

  it('sets the most even lines there are, in as many as it wants', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 9 }), width, (all, widest) => {
        const set = lines(all.join(' '), widest);
        const others = everySetting(all, widest).filter((one) => !isWidowed(one));
        const best = Math.min(...others.map((one) => lacks(one, widest)));
        if (others.length > 0 && !isWidowed(set))
          expect(lacks(set, widest)).toBeLessThanOrEqual(best + 1e-9);
      }),
    );
  });

  it('leaves no word alone on the last line where as many lines can do without', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 9 }), width, (all, widest) => {
        const set = lines(all.join(' '), widest);
        const others = everySetting(all, widest).filter(({ length }) => length === set.length);
        if (others.some((one) => !isWidowed(one))) expect(isWidowed(set)).toBe(false);
      }),
    );
  });

  it('leaves the last line of a long text short, but not one word', () => {
    const text = Array.from({ length: 81 }, () => 'seven77').join(' ');
    const set = lines(text, 39);
    expect(set.slice(0, -4).every((line) => line.length === 39)).toBe(true);
    expect(set.at(-1)?.split(' ').length).toBeGreaterThan(1);
  });

  it.each([
    ['a dash does not begin a line', 'ru', 'Он ушёл — а я осталась', 8, /^—/],
    ['a dash that opens speech does not stand alone', 'ru', '— Останься ещё немного', 11, /^—$/],
    [
      'a short preposition does not end one',
      'ru',
      'Я стою у окна и смотрю на реку',
      12,
      /(^| )(у|и|на)$/,
    ],
    ['a particle does not begin one', 'ru', 'Неужели когда-нибудь же увидимся ещё раз', 16, /^же/],
    ['initials do not stand without the name', 'ru', 'Письма А. С. Пушкина', 13, /\.$/],
    ['an English article does not end one', 'en', 'Someone opened a window again', 16, /( |^)a$/],
  ])('%s', (_, language, text, widest, amiss) => {
    const set = lines(text, widest, language);
    expect(set.length).toBeGreaterThan(1);
    expect(set.filter((line) => amiss.test(line))).toEqual([]);
  });

  it('ends lines after a maqaf, and holds together what a no-break space joins', () => {
    expect(lines('על־פני־המים כל־הימים', 8, 'he')).toEqual(['על־פני־', 'המים', 'כל־הימים']);
    expect(lines('one two\u00A0three four', 10)).toEqual(['one', 'two\u00A0three', 'four']);
  });

  it('breaks a script without spaces between its words, and never before a full stop', () => {
    const set = lines('窓辺に誰かが立って、君がもう見なくなった通りを見ている。', 8, 'ja');
    expect(set.length).toBeGreaterThan(3);
    expect(set.filter((line) => /^[。、]/.test(line))).toEqual([]);
  });

  it('has no line for no words', () => {
    expect(lines('  ', 10)).toEqual([]);
  });
});
