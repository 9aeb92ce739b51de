import { describe, expect, it } from 'vitest';
import { directionOf, separateLines } from '../../utils/domain/text-direction.ts';

const LRM = '\u200E';

describe('directionOf', () => {
  it.each([
    ['“1987: the bread', 'ltr'],
    ['„1987: הלחם', 'rtl'],
    ['שַׁלַּח לַחְמְךָ', 'rtl'],
    ['سلام', 'rtl'],
    ['— Хлеб', 'ltr'],
    ['12 — !', 'ltr'],
    ['', 'ltr'],
  ] as const)('follows the first letter: %s', (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });
});

describe('separateLines', () => {
  it('holds the ends of a line to words of the other direction that go on', () => {
    expect(separateLines(['אמרתי לו just wait,', '(here) והוא חיכה'], 'rtl')).toEqual([
      `אמרתי לו just wait,${LRM}`,
      `${LRM}(here) והוא חיכה`,
    ]);
  });

  it('leaves lines alone that end in the direction of the text, or where another begins', () => {
    const set = ['אמרתי לו just wait', 'והוא חיכה,', 'שעתיים'];
    expect(separateLines(set, 'rtl')).toEqual(set);
  });
});
