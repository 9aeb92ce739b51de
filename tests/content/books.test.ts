import { describe, expect, it } from 'vitest';
import { languages } from '../../content/build/words.ts';
import { SUGGESTED_BOOKS } from '../../utils/services/suggested-books.ts';

const codes = languages().map(({ code }) => code);

/** Where free editions lie, and what the address of one looks like there. */
const LIBRARIES = [
  /^https:\/\/standardebooks\.org\/ebooks\/[a-z-]+\/[a-z-]+\/[a-z-]+$/,
  /^https:\/\/www\.gutenberg\.org\/ebooks\/\d+$/,
  /^https:\/\/(en|ru|he)\.wikisource\.org\/wiki\/[\p{L}\d_()-]+$/u,
  /^https:\/\/benyehuda\.org\/$/,
];

describe('the suggested books', () => {
  it('are twenty in English, of which most are translated, and five at least in the others', () => {
    const inEnglish = SUGGESTED_BOOKS.filter(({ language }) => language === 'en');
    expect(inEnglish).toHaveLength(20);
    expect(inEnglish.filter(({ translator }) => translator !== undefined).length).toBeGreaterThan(
      9,
    );
    for (const code of codes)
      expect(SUGGESTED_BOOKS.filter(({ language }) => language === code).length).toBeGreaterThan(4);
  });

  it.each(SUGGESTED_BOOKS.map((book) => [book.title, book] as const))(
    '%s: a free edition, and why, in each language',
    (_, { url, year = '1900', why, language }) => {
      expect(LIBRARIES.filter((form) => form.test(url))).toHaveLength(1);
      expect(year).toMatch(/^1\d{3}(–1\d{3})?$/);
      expect(codes).toContain(language);
      expect(Object.keys(why).toSorted()).toEqual(codes.toSorted());
      for (const said of Object.values(why)) {
        expect(said).toMatch(/^\p{L}.{30,160}\.$/u);
        expect(said).not.toMatch(/["'`]|\s{2}/);
      }
      expect(why.ru).toMatch(/^\p{Script=Cyrillic}/u);
      expect(why.he).toMatch(/^\p{Script=Hebrew}/u);
    },
  );

  it('are each named once', () => {
    const names = SUGGESTED_BOOKS.map(({ title, author }) => `${title} ${author}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
