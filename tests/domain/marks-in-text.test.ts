import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, queryParts } from '../../utils/domain/fold.ts';
import { markedText, marksIn } from '../../utils/domain/marks-in-text.ts';

const marked = (text: string, query: string) =>
  marksIn(text, queryParts(query)).map(([start, end]) => text.slice(start, end));

describe('marksIn', () => {
  it.each([
    [
      'Latin with accents',
      'Ein Café, ein CAFE\u0301 und Cafés',
      'cafe',
      ['Café', 'CAFE\u0301', 'Café'],
    ],
    ['German ß', 'Die Straße', 'strasse', ['Straße']],
    ['a ligature', 'an ofﬁce', 'fi', ['ﬁ']],
    ['Greek, the final sigma too', 'Ὁ Ὀδυσσεύς', 'οδυσσευσ', ['Ὀδυσσεύς']],
    ['Cyrillic е and ё', 'Ёлка и елка', 'елка', ['Ёлка', 'елка']],
    ['Cyrillic й, which is not и', 'мой и мои', 'мой', ['мой']],
    ['Hebrew with nikud', 'אָמַר שָׁלוֹם לָהּ', 'שלום', ['שָׁלוֹם']],
    ['Hebrew gershayim', 'צה״ל', 'צה"ל', ['צה״ל']],
    ['Arabic with harakat and tatweel', 'قال السَّلَامُ عليكم ســلام', 'سلام', ['سَّلَامُ', 'ســلام']],
    ['Arabic alef forms', 'أحمد', 'احمد', ['أحمد']],
    ['Devanagari', 'वह हिन्दी बोलती है', 'हिन्दी', ['हिन्दी']],
    ['Thai', 'ฉันฟังเธอ', 'ฟัง', ['ฟัง']],
    ['kana, halfwidth too', 'ｶﾞｲﾄﾞと ガイド', 'ガイド', ['ｶﾞｲﾄﾞ', 'ガイド']],
    ['Chinese', '我听见了她的话', '她的', ['她的']],
    [
      'Korean, composed and in parts',
      '한국 \u1112\u1161\u11ab국',
      '한국',
      ['한국', '\u1112\u1161\u11ab국'],
    ],
  ])('marks what was found in %s', (_, text, query, found) => {
    expect(marked(text, query)).toEqual(found);
  });

  it('marks every part, and joins places that touch', () => {
    expect(marked('rain and rainbow', 'rain bow')).toEqual(['rain', 'rainbow']);
    expect(marked('a slow morning, slow', '"slow morning"')).toEqual(['slow morning']);
  });

  it('marks nothing where nothing is asked, or found', () => {
    expect(marked('rain', '')).toEqual([]);
    expect(marked('rain', 'sun')).toEqual([]);
  });

  it('finds in every text a place for every part that the search finds there', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'aeé́ßςшёйиש\u05C1\u05B8םلاَأگガｶﾞ한हि ".\u00AD🙂'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (words, from, length) => {
        const folded = fold(words);
        const start = folded.length === 0 ? 0 : from % folded.length;
        const part = folded.slice(start, start + 1 + (length % 5));
        const places = marksIn(words, part === '' ? [] : [part]);
        expect(places.length > 0).toBe(part !== '');
        for (const [begin, end] of places) expect(end).toBeGreaterThan(begin);
      }),
    );
  });
});

describe('markedText', () => {
  it('gives back the whole text in order', () => {
    const pieces = markedText('A Café by the café', ['cafe']);
    expect(pieces.map(({ text }) => text).join('')).toBe('A Café by the café');
    expect(pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual([
      'Café',
      'café',
    ]);
  });
});
