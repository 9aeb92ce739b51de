import { describe, expect, it } from 'vitest';
import {
  hebrewNumeral,
  hebrewOldWords,
  wordsOfVerse,
} from '../../content/build/hebrew-old-words.ts';
import type { Reference } from '../../content/build/old-words.ts';
import references from '../../content/old-words.json';

const REFERENCES = references as Reference[];
const thoughts = hebrewOldWords(REFERENCES);

/** Points of one letter have one order, whatever order they are typed in. */
const pointed = (words: string) => new RegExp(words.normalize('NFC'));

function verse(book: string, chapter: number, number: number) {
  const reference = { id: 'a', book, chapter, verse: number, theme: 'love', lens: 'inward' };
  return hebrewOldWords([reference as Reference])[0];
}

describe('hebrewNumeral', () => {
  it.each([
    [1, 'א'],
    [10, 'י'],
    [15, 'טו'],
    [16, 'טז'],
    [23, 'כג'],
    [115, 'קטו'],
    [119, 'קיט'],
    [150, 'קנ'],
  ])('writes %i as %s', (number, letters) => {
    expect(hebrewNumeral(number)).toBe(letters);
  });
});

describe('wordsOfVerse', () => {
  it('joins by the maqaf, leaves the marks of cantillation and the slashes out', () => {
    const xml =
      '<w id="1">עַל</w><seg type="x-maqqef">־</seg><w id="2">מֵ֖י</w>\n <w>מְ/נֻח֣וֹת</w><seg type="x-sof-pasuq">׃</seg>';
    expect(wordsOfVerse(xml)).toBe('עַל־מֵי מְנֻחוֹת'.normalize('NFC'));
  });

  it('reads what is read where another word is written', () => {
    const xml =
      '<w type="x-ketiv" lemma="1">כתוב</w><note type="variant"><catchWord>כתוב</catchWord><rdg type="x-qere"><w lemma="2">קְרִי</w></rdg></note>\n<w>סוֹף</w>';
    expect(wordsOfVerse(xml)).toBe('קְרִי סוֹף'.normalize('NFC'));
  });

  it('leaves the heading of a psalm out', () => {
    const xml = '<w>מִזְמוֹר</w>\n<note>KJV:Ps.23.1</note>\n<w>יְהוָה</w>';
    expect(wordsOfVerse(xml)).toBe('יְהוָה'.normalize('NFC'));
  });
});

describe('the deck Old words in Hebrew', () => {
  it('has every verse under the id that it has in English, with theme and lens', () => {
    const known = ({ id, theme, lens }: Pick<Reference, 'id' | 'theme' | 'lens'>) => ({
      id,
      theme,
      lens,
    });
    expect(thoughts.map(known)).toEqual(REFERENCES.map(known));
    expect(new Set(thoughts.map(({ text }) => text)).size).toBe(thoughts.length);
  });

  it('is in Hebrew with vowel points, without cantillation, and nothing else', () => {
    const wrong = thoughts.filter(
      ({ text }) => !/^[א-ת\u05b0-\u05bc\u05bf\u05c1\u05c2\u05c7־ ]+\.$/.test(text),
    );
    expect(wrong.map(({ id, text }) => `${id}: ${text}`)).toEqual([]);
    const bare = thoughts.filter(({ text }) => (text.match(/[\u05b0-\u05bc]/g) ?? []).length < 5);
    expect(bare).toEqual([]);
  });

  it('has each verse by the Hebrew numbers, where they are not the English ones', () => {
    // Ecclesiastes 5:12 in English Bibles is 5:11 in Hebrew; Psalm 8:3 is 8:4 for its heading.
    expect(verse('Ecclesiastes', 5, 12)?.source).toEqual({ work: 'קהלת', section: 'ה, יא' });
    expect(verse('Ecclesiastes', 5, 12)?.text).toMatch(pointed('^מְתוּקָה שְׁנַת הָעֹבֵד'));
    expect(verse('Psalm', 8, 3)?.source).toEqual({ work: 'תהילים', section: 'ח, ד' });
    expect(verse('Proverbs', 27, 7)?.source).toEqual({ work: 'משלי', section: 'כז, ז' });
  });

  it('joins a run of verses under one place', () => {
    const run = thoughts.find(({ id }) => id === 'psalm-8-3-4');
    expect(run?.source?.section).toBe('ח, ד–ה');
  });

  it('fails at a reference that the package does not have', () => {
    expect(() => verse('Psalm', 151, 1)).toThrow('Ps 151:1 is not in the package');
    expect(() => verse('Mark', 1, 1)).toThrow('Mark has no name in Hebrew');
  });
});
