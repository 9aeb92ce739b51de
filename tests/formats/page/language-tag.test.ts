import { describe, expect, it } from 'vitest';
import { languageTag } from '../../../utils/formats/page/language-tag.ts';

describe('languageTag', () => {
  it.each([
    ['en', 'en'],
    ['en_gb', 'en-GB'],
    [' he ', 'he'],
    ['zh-hant-tw', 'zh-Hant-TW'],
  ])('of %j is %s', (said, tag) => {
    expect(languageTag(said)).toBe(tag);
  });

  it.each(['', 'English', 'x', '"><script>', 'e'.repeat(99), undefined])(
    'of %j is none',
    (said) => {
      // 'English' has seven letters, which BCP 47 would allow a language that is registered later.
      expect([undefined, 'english']).toContain(languageTag(said));
    },
  );
});
