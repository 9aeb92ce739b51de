import { describe, expect, it } from 'vitest';
import { languageOfLetters } from '../../utils/domain/language-of-letters.ts';

describe('languageOfLetters', () => {
  it.each([
    ['שלח לחמך על פני המים', 'he'],
    ['“שלום” said the man at the gate', undefined],
    ['Γνῶθι σεαυτόν', 'el'],
    ['古池や蛙飛びこむ水の音', 'ja'],
    ['학이시습지', 'ko'],
    ['道可道，非常道', undefined],
    ['Отпускай хлеб твой', undefined],
    ['Cast your bread', undefined],
    ['12:1, — 7', undefined],
    ['', undefined],
  ])('of %s is %s', (text, language) => {
    expect(languageOfLetters(text)).toBe(language);
  });
});
