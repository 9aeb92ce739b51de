import { describe, expect, it } from 'vitest';
import { fragmentLink } from '../../../utils/formats/page/text-fragment.ts';

describe('fragmentLink', () => {
  it.each([
    ['https://a.example/', { textStart: 'one two' }, 'https://a.example/#:~:text=one%20two'],
    [
      'https://a.example/#part',
      { textStart: 'one', textEnd: 'two' },
      'https://a.example/#part:~:text=one,two',
    ],
    [
      'https://a.example/',
      { prefix: 'be-fore', textStart: 'a, b & c', suffix: 'after' },
      'https://a.example/#:~:text=be%2Dfore-,a%2C%20b%20%26%20c,-after',
    ],
    ['file:///x', { textStart: '\ud83c' }, 'file:///x#:~:text=%EF%BF%BD'],
  ])('from %s to %j is %s', (address, fragment, link) => {
    expect(fragmentLink(address, fragment)).toBe(link);
  });
});
