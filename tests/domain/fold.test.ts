import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, isFoundIn, queryParts } from '../../utils/domain/fold.ts';

/** What a reader types, and a text that must be found by it. */
const FOUND: [script: string, query: string, text: string][] = [
  ['Latin, case', 'MORNING', 'A slow morning.'],
  ['Latin, accents left out', 'cafe resume', 'Her résumé lay on a table of the café.'],
  ['Latin, accents typed', 'café', 'In the cafe.'],
  ['Latin, accents composed otherwise', 'caf\u00e9', 'In the cafe\u0301.'],
  ['Latin, two marks on one letter', 'viet', 'Việt'],
  ['Latin, sharp s', 'strasse', 'Die Straße war leer.'],
  ['Latin, sharp s typed', 'straße', 'DIE STRASSE WAR LEER.'],
  ['Latin, capital sharp s', 'strasse', 'DIE STRAẞE'],
  ['Latin, ligature', 'office', 'o\ufb03ce'],
  ['Latin, Turkish capital', 'istanbul', 'İstanbul'],
  ['Latin, full width', 'tokyo 3', 'Ｔｏｋｙｏ ３'],
  ['Latin, soft hyphen', 'silence', 'si\u00adlence'],
  ['Latin, typed quotation marks', "don't", 'Don’t wait.'],
  ['Latin, an acute accent for an apostrophe', "don't", 'Don´t wait.'],
  ['Greek, final sigma', 'ΟΔΟΣ', 'η οδός'],
  ['Greek, sigma inside for sigma at the end', 'οδοσ', 'η οδός'],
  ['Greek, accents left out', 'καλημερα', 'Καλημέρα σας'],
  ['Greek, breathings of old spelling', 'εν αρχη', 'Ἐν ἀρχῇ'],
  ['Russian, ё typed as е', 'еще', 'Он ждал ещё.'],
  ['Russian, ё typed', 'ещё', 'Он ждал еще.'],
  ['Russian, ё composed otherwise', 'елка', 'е\u0308лка'],
  ['Russian, й composed otherwise', 'мой', 'мои\u0306'],
  ['Russian, case', 'ТИШИНА', 'Тишина в доме.'],
  ['Hebrew, nikud left out', 'שלום', 'שָׁלוֹם'],
  ['Hebrew, nikud typed', 'שָׁלוֹם', 'שלום לכולם'],
  ['Hebrew, cantillation left out', 'בראשית ברא', 'בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים'],
  ['Hebrew, a letter of the presentation forms', 'שלום', '\ufb2aלום'],
  ['Hebrew, gershayim for a straight mark', 'תנ"ך', 'ספר התנ״ך'],
  ['Hebrew, geresh for a straight mark', "ג'ירפה", 'ג׳ירפה'],
  ['Arabic, harakat left out', 'الكتاب', 'الْكِتَابُ'],
  ['Arabic, alef forms', 'احمد', 'أحمد'],
  ['Arabic, alef with madda', 'القران', 'القرآن'],
  ['Arabic, alef wasla', 'الله', 'ٱلله'],
  ['Arabic, tatweel', 'سلام', 'ســلام'],
  ['Arabic, harakat that stand on a tatweel', 'الرحمن', 'الرَّحْمَـٰنِ'],
  ['Persian, a zero-width non-joiner', 'میخواهم', 'می‌خواهم'],
  ['kana, dakuten composed otherwise', 'が', 'か\u3099くせい'],
  ['kana, half width', 'カード', 'ｶｰﾄﾞ'],
  ['Devanagari', 'नमस्ते', 'उसने कहा नमस्ते।'],
  ['Thai', 'น้ำ', 'ดื่มน้ำเย็น'],
  ['Chinese, without spaces', '沉默', '他的沉默很长。'],
  ['Korean, composed otherwise', '한글', '\u1112\u1161\u11ab\u1100\u1173\u11af'],
];

/** What must stay apart: two words, not two spellings. */
const APART: [script: string, query: string, text: string][] = [
  ['Russian, й is not и', 'мой', 'мои'],
  ['Russian, и is not й', 'мои', 'мой'],
  ['kana, a dakuten makes another letter', 'かき', 'かぎ'],
  ['kana, a handakuten too', 'はは', 'ぱぱ'],
  ['Devanagari, vowel signs are letters', 'कल', 'काल'],
  ['Thai, vowels are letters', 'กน', 'กิน'],
  ['Chinese', '默沉', '沉默'],
];

/** Letters, marks and signs of ten scripts, as words are written with them. */
const SIGNS = [
  ...'abİßéſﬁ Σσςά ёйЩе אבש״׳ ابتأآٱـ がカｶﾞ नमि กำน้ 沉默 한 “”‘’«»"\'',
  ...'\u0301\u05b8\u05c1\u0596\u064e\u0651\u0670\u3099\u200d\u200f\u00ad',
];

const words = fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 24 });

describe('fold', () => {
  it.each(FOUND)('finds what the reader means: %s', (_, query, text) => {
    expect(isFoundIn(fold(text), queryParts(query))).toBe(true);
  });

  it.each(APART)('keeps apart what are two words: %s', (_, query, text) => {
    expect(isFoundIn(fold(text), queryParts(query))).toBe(false);
  });

  it('folds a folded text to itself: searching again never loses what was found', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('finds each word of a text by the word itself', () => {
    const sentence = fc.array(words, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(sentence, fc.nat(), (some, pick) => {
        const word = (some[pick % some.length] as string).trim();
        expect(fold(some.join('\n'))).toContain(fold(word));
      }),
    );
  });

  it('loses nothing of a text that has a lone surrogate', () => {
    expect(fold('a\ud800b')).toBe('a\ud800b');
  });
});

describe('queryParts', () => {
  it.each([
    ['nothing', '', []],
    ['white space', ' \n\t ', []],
    ['words', 'slow  morning', ['slow', 'morning']],
    ['quoted words', '"slow morning" tea', ['slow morning', 'tea']],
    ['words quoted as a book does', '“Slow morning” tea', ['slow morning', 'tea']],
    ['a quotation begun', '"slow mor', ['slow', 'mor']],
    ['a lone quotation mark', '"', []],
    ['two quotation marks', '""', []],
    ['a quoted space', '" "', []],
  ])('asks for %s', (_, query, parts) => {
    expect(queryParts(query)).toEqual(parts);
  });

  it('asks for each word alone where two have gershayim', () => {
    const parts = queryParts('תנ״ך חז״ל');
    expect(isFoundIn(fold('חז״ל על התנ״ך'), parts)).toBe(true);
    expect(isFoundIn(fold('תנך חזל'), parts)).toBe(false);
  });
});

describe('isFoundIn', () => {
  it('wants every part, in any order', () => {
    const folded = fold('The slow train of the morning');
    expect(isFoundIn(folded, ['morning', 'slow'])).toBe(true);
    expect(isFoundIn(folded, ['morning', 'evening'])).toBe(false);
  });

  it('finds everything where nothing is asked for', () => {
    expect(isFoundIn('', [])).toBe(true);
  });
});
