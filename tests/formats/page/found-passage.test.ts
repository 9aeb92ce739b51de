import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFound } from '../../../utils/formats/page/found-passage.ts';

const FOUND = {
  text: 'In the morning the street was another street.',
  isCut: false,
  isFocused: true,
  language: 'en',
  address: 'https://a.example/',
  selector: { exact: 'In the morning', prefix: '', suffix: '' },
  source: { work: 'On rain', lesson: { id: '3', language: 'he', date: '2026-01-07' } },
  fragment: { textStart: 'In the', textEnd: 'street.' },
};

describe('parseFound', () => {
  it('takes a passage as it should be', () => {
    expect(parseFound(FOUND)).toEqual(FOUND);
    const { fragment: _, ...plain } = FOUND;
    expect(parseFound({ ...plain, source: {} })).toEqual({ ...plain, source: {} });
  });

  it('cleans words of controls, and a language that is none', () => {
    const found = parseFound({
      ...FOUND,
      text: ' one\n\u0000two\u001b \ud83c ',
      language: '<script>',
      source: { work: ' A\u0000 title\n' },
    });
    expect(found).toMatchObject({
      text: 'one\ntwo \ufffd',
      language: 'und',
      source: { work: 'A title' },
    });
  });

  it.each([
    ['nothing', null],
    ['a text', 'words'],
    ['no words', { ...FOUND, text: ' \n ' }],
    ['words that are too many', { ...FOUND, text: 'x'.repeat(2001) }],
    ['words that are none', { ...FOUND, text: { toString: 'x' } }],
    ['more than was asked for', { ...FOUND, deck: 'outward' }],
    ['a source with an address of its own', { ...FOUND, source: { url: 'javascript:alert(1)' } }],
    ['a title that is none', { ...FOUND, source: { work: 7 } }],
    ['a title that is too long', { ...FOUND, source: { work: 'x'.repeat(301) } }],
    ['a year that is none', { ...FOUND, source: { year: '<b>' } }],
    ['a date that is none', { ...FOUND, source: { lesson: { date: 'soon' } } }],
    [
      'context that is too long',
      { ...FOUND, selector: { ...FOUND.selector, prefix: 'x'.repeat(65) } },
    ],
    ['a directive without words', { ...FOUND, fragment: { textStart: '' } }],
    ['an endless address', { ...FOUND, address: 'x'.repeat(20_001) }],
  ])('refuses %s', (_, value) => {
    expect(parseFound(value)).toBeUndefined();
  });

  it('never throws, whatever a page gives back', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), fc.string(), (value, name) => {
        parseFound(value);
        parseFound({ ...FOUND, [name]: value });
      }),
    );
  });
});
