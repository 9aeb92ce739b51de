import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../utils/formats/highlights/plain-text.ts';
import { hostileText } from '../../support/hostile.ts';

describe('plainText', () => {
  it.each([
    ['a\r\nb\rc\n', 'a\nb\nc\n'],
    ['\ufeffa\ufeff', 'a'],
    ['a\bab\bb', 'ab'],
    ['_\ba', 'a'],
    ['\b\ba', 'a'],
    ['a\n\bb', 'a\nb'],
    ['ab\b\b\bc', 'c'],
    ['😀\bx', 'x'],
    ['\u001b[1;32ma\u001b[0m', 'a'],
    ['\u001bMa', 'a'],
  ])('makes of %j: %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it('leaves every line where it was', () => {
    fc.assert(
      fc.property(
        hostileText,
        fc.array(fc.constantFrom('\b', '\u001b[1m', 'a', '\n')),
        (some, codes) => {
          const text = some + codes.join('') + some;
          const lines = text.split(/\r\n|\r|\n/).length;
          expect(plainText(text).split('\n')).toHaveLength(lines);
          expect(plainText(text)).not.toMatch(/[\r\b\ufeff]/);
        },
      ),
    );
  });
});
