import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textQuote } from '../../../utils/formats/page/text-quote.ts';

const BEFORE =
  'The first rain came in the night, and nobody heard it but the dog, who said nothing.';
const WORDS = 'In the morning the street was another street.';
const AFTER = 'People walked on it as if they had been told to be careful with somebody’s sleep.';
const PAGE = `${BEFORE}\n${WORDS}\n${AFTER}`;

describe('textQuote', () => {
  it('has the words, and whole words around them', () => {
    const start = PAGE.indexOf(WORDS);
    expect(textQuote(PAGE, start, start + WORDS.length)).toEqual({
      exact: WORDS,
      prefix: 'came in the night, and nobody heard it but the dog, who said nothing. '.slice(8),
      suffix: ' People walked on it as if they had been told to be careful',
    });
  });

  it('has what there is where a page is short, and folds its lines', () => {
    expect(textQuote('a\nb  c\nd', 2, 6)).toEqual({ exact: 'b c', prefix: 'a ', suffix: ' d' });
    expect(textQuote('all', 0, 3)).toEqual({ exact: 'all', prefix: '', suffix: '' });
  });

  it('takes 64 characters where words are too long to be left whole', () => {
    const long = 'x'.repeat(200);
    const { prefix, suffix } = textQuote(`${long}W${long}`, 200, 201);
    expect([prefix.length, suffix.length]).toEqual([64, 64]);
  });

  it('cuts no letter in half', () => {
    const long = '🌧'.repeat(100);
    const { prefix, suffix } = textQuote(`a${long}W${long}`, 201, 202);
    expect(prefix.isWellFormed() && suffix.isWellFormed()).toBe(true);
    const { prefix: odd } = textQuote(`${long}WW`, 200, 201);
    expect(odd.isWellFormed()).toBe(true);
  });

  it('stands on the page as it is told, with 32 to 64 characters where there are so many', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', 'ש', 'ж'),
      minLength: 1,
      maxLength: 12,
    });
    const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (page, one, other) => {
        const [start = 0, end = 0] = [one, other]
          .map((n) => n % page.length)
          .toSorted((a, b) => a - b);
        const { exact, prefix, suffix } = textQuote(page, start, end + 1);
        expect(page).toContain(`${prefix}${exact}${suffix}`);
        for (const [context, all] of [
          [prefix, page.slice(0, start)],
          [suffix, page.slice(end + 1)],
        ] as const) {
          expect(context.length).toBeLessThanOrEqual(64);
          expect(context.length).toBeGreaterThanOrEqual(Math.min(32, all.length));
        }
      }),
    );
  });
});
