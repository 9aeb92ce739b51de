import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinedWords, type Piece } from '../../../utils/formats/page/joined-words.ts';

const inline = (text: string): Piece => ({ text, isApart: false, isSet: false });
const block = (text: string): Piece => ({ text, isApart: true, isSet: false });
const set = (text: string): Piece => ({ text, isApart: true, isSet: true });
const BREAK: Piece = { text: '\n', isApart: false, isSet: true };

describe('joinedWords', () => {
  it.each([
    [
      'words over inline elements',
      [inline('a wo'), inline('rd'), inline(' or two')],
      'a word or two',
    ],
    [
      'white space of the source',
      [inline('\n   one\n\t two  '), inline('  three ')],
      'one two three',
    ],
    [
      'blocks as lines',
      [inline('one '), block(' two'), inline('\n'), block('\n three')],
      'one\ntwo\nthree',
    ],
    ['breaks of a line', [inline('roses '), BREAK, inline(' violets')], 'roses\nviolets'],
    ['lines as they are set', [set('one\n  two'), inline(' three')], 'one\ntwo three'],
    ['spaces that do not break', [inline('« deux »')], '« deux »'],
    [
      'nothing of empty blocks',
      [block(''), block('  '), block('one'), block(''), block('two')],
      'one\ntwo',
    ],
    ['no controls', [inline('o\u0000n\u0007e\u009b')], 'one'],
    ['nothing of nothing', [], ''],
  ])('reads %s', (_, pieces, text) => {
    expect(joinedWords(pieces, 1000).text).toBe(text);
  });

  it('says of each letter where it stands', () => {
    const { text, places } = joinedWords([inline('  ab '), inline(' c')], 1000);
    expect(text).toBe('ab c');
    expect(places).toEqual([
      { piece: 0, offset: 2 },
      { piece: 0, offset: 3 },
      { piece: 1, offset: 1 },
      { piece: 1, offset: 1 },
    ]);
  });

  it('stops at the limit, however much there is', () => {
    const endless = inline('word '.repeat(1000));
    const { text } = joinedWords([endless], 50);
    expect(text.length).toBeGreaterThanOrEqual(50);
    expect(text.length).toBeLessThan(53);
  });

  it('has a place for every code unit, and every letter is the one that stands there', () => {
    const piece = fc.record({
      text: fc.string({ unit: 'binary', maxLength: 20 }),
      isApart: fc.boolean(),
      isSet: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const { text, places } = joinedWords(pieces, 10_000);
        expect(places.length).toBe(text.length);
        for (const [at, { piece: index, offset }] of places.entries())
          if (!/\s/.test(text[at] as string)) expect(pieces[index]?.text[offset]).toBe(text[at]);
      }),
    );
  });
});
