// Strings that break formats: code units of any kind, and what marks means something.
import fc from 'fast-check';

const PERILOUS = [
  '\0',
  '\u2028',
  '\u2029',
  '\u0085',
  '\ufeff',
  '\u202e',
  '\ud800',
  '\udc00',
  '👩‍👩‍👧',
  'שָׁלוֹם',
  'ё й',
  '\r\n',
  '\n',
  '\r',
  '\t',
  '"',
  "'",
  '\\',
  '---',
  '---\n',
  '\n---\n',
  '%%\n',
  '* * *\n',
  '```',
  '> ',
  '>',
  '— ',
  '*',
  '_',
  '# ',
  'id: x\n',
  'a: b',
  ': ',
  ' #',
  '[[',
  ',',
  '=1+1',
  '{',
  '__proto__',
  ' ',
];

const codeUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));

/** Any string of UTF-16 code units, most of them a trap for some format. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...PERILOUS), codeUnit, fc.constantFrom('a', 'Word', ' b ')), {
    maxLength: 24,
  })
  .map((parts) => parts.join(''));

/** The same without lone surrogates: what UTF-8 can hold. */
export const hostileUtf8: fc.Arbitrary<string> = hostileText.map((text) => text.toWellFormed());
