import { describe, expect, it } from 'vitest';
import { oldWords, type Reference, tidied, wordsOf } from '../../content/build/old-words.ts';
import references from '../../content/old-words.json';
import { LENSES, THEMES } from '../../utils/domain/theme.ts';

const REFERENCES = references as Reference[];
const thoughts = oldWords(REFERENCES);

function referenceTo(rest: Partial<Reference>): Reference {
  return { id: 'a', book: 'Psalm', chapter: 23, verse: 1, theme: 'love', lens: 'inward', ...rest };
}

function idsOf(isWrong: (text: string) => boolean): string[] {
  return thoughts.filter(({ text }) => isWrong(text)).map(({ id, text }) => `${id}: ${text}`);
}

function countOf(sign: string | RegExp, text: string): number {
  return text.split(sign).length - 1;
}

describe('the deck Old words', () => {
  it('has 120 verses, each under an id of its own', () => {
    expect(thoughts).toHaveLength(120);
    expect(new Set(thoughts.map(({ id }) => id)).size).toBe(120);
    expect(thoughts.filter(({ id }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it('has no verse twice under two ids', () => {
    expect(new Set(thoughts.map(({ text }) => text)).size).toBe(120);
  });

  it('says in each id where the verse is', () => {
    const wrong = REFERENCES.filter(({ id, book, chapter, verse, lastVerse }) => {
      const parts = [book.toLowerCase().replaceAll(' ', '-'), chapter, verse, lastVerse];
      return id !== parts.filter((part) => part !== undefined).join('-');
    });
    expect(wrong).toEqual([]);
  });

  it('has book, place and translation of each as its source', () => {
    for (const { id, source } of thoughts) {
      expect(source, id).toEqual({
        work: expect.stringMatching(/^(\d )?[A-Z][a-z]+( of [A-Z][a-z]+)?$/),
        section: expect.stringMatching(/^\d+:\d+(–\d+)?$/),
        translation: 'World English Bible',
      });
    }
  });

  it('has a theme and a lens for each', () => {
    const wrong = thoughts.filter(
      ({ theme, lens }) => !THEMES.includes(theme) || !LENSES.includes(lens),
    );
    expect(wrong).toEqual([]);
    expect(new Set(thoughts.map(({ theme }) => theme)).size).toBe(THEMES.length);
  });

  it('reads well by itself: whole quotations, single spaces, a sentence’s end', () => {
    expect(idsOf((text) => countOf('“', text) !== countOf('”', text))).toEqual([]);
    expect(idsOf((text) => countOf('‘', text) !== countOf(/[.,!?]’/, text))).toEqual([]);
    expect(idsOf((text) => /[\s\u00a0]{2}|^\s|\s$|[\n\t]| [.,;:!?]/.test(text))).toEqual([]);
    expect(idsOf((text) => /[,:;]$/.test(text))).toEqual([]);
    // Between two closing marks the translation has a space that does not break.
    expect(idsOf((text) => !/[.!?][”’\u00a0]*$/.test(text))).toEqual([]);
    expect(idsOf((text) => !/^[“‘]?[A-Z]/.test(text))).toEqual([]);
  });

  it('carries no notes, verse numbers or markup of the edition', () => {
    expect(idsOf((text) => /[\d<>[\]{}*†‡_#]/.test(text))).toEqual([]);
  });

  it('fits on a page: no verse is longer than a few lines', () => {
    expect(idsOf((text) => text.length < 20 || text.length > 360)).toEqual([]);
  });
});

describe('oldWords', () => {
  it('takes the words from the translation as they stand there', () => {
    const [psalm, song] = oldWords([
      referenceTo({ id: 'psalm-23-1', verse: 1 }),
      referenceTo({ id: 'song', book: 'Song of Songs', chapter: 8, verse: 7 }),
    ]);
    expect(psalm?.text).toBe('Yahweh is my shepherd: I shall lack nothing.');
    expect(song?.text).toMatch(/^Many waters can’t quench love/);
  });

  it('joins a run of verses, and cites it with its first and last', () => {
    const [run] = oldWords([referenceTo({ chapter: 8, verse: 3, lastVerse: 4 })]);
    const [third, fourth] = oldWords([3, 4].map((verse) => referenceTo({ chapter: 8, verse })));
    expect(run?.source?.section).toBe('8:3–4');
    expect(run?.text.endsWith(`ordained; ${fourth?.text}`)).toBe(true);
    expect(run?.text.slice(0, 20)).toBe(third?.text.slice(0, 20));
  });

  it.each([
    ['a verse that is not there', { verse: 7 }, 'Psalm 23:7'],
    ['a chapter that is not there', { chapter: 151 }, 'Psalm 151:1'],
    ['a run that goes too far', { verse: 6, lastVerse: 7 }, 'Psalm 23:7'],
  ])('stops the build at %s, and names it', (_, rest, name) => {
    expect(() => oldWords([referenceTo(rest)])).toThrow(name);
  });

  it('stops the build at a book that is not there', () => {
    expect(() => oldWords([referenceTo({ book: 'Hesitations' })])).toThrow(/hesitations/i);
  });
});

describe('wordsOf', () => {
  it('passes over a verse that is there but empty', () => {
    const book = [{ type: 'paragraph text', chapterNumber: 1, verseNumber: 1, value: '  ' }];
    expect(() => wordsOf(referenceTo({ chapter: 1 }), book)).toThrow('Psalm 1:1');
  });
});

describe('tidied', () => {
  it.each([
    ['single spaces', 'The  light\n is\tsweet. ', 'The light is sweet.'],
    ['no space before a stop', 'The light , is sweet .', 'The light, is sweet.'],
    ['a full stop for a comma', 'The light is sweet,', 'The light is sweet.'],
    ['a full stop for a colon', 'He said:', 'He said.'],
    ['a full stop for a semicolon', 'It is sweet;', 'It is sweet.'],
    ['a full stop as it is', 'It is sweet.', 'It is sweet.'],
    ['a question as it is', 'Is it sweet?', 'Is it sweet?'],
    ['a whole quotation', 'He said, “Come.”', 'He said, “Come.”'],
    [
      'no mark that opens a quotation which goes on in the next verse',
      '“The light is sweet,',
      'The light is sweet.',
    ],
    ['a mark for a quotation begun in the verse', 'He said, “Come.', 'He said, “Come.”'],
    [
      'no mark that closes a quotation begun in an earlier verse',
      'The light is sweet.”',
      'The light is sweet.',
    ],
    ['an apostrophe as it is', 'A fool’s anger isn’t hidden.', 'A fool’s anger isn’t hidden.'],
    ['an inner quotation', '“She said, ‘Come.’”', '“She said, ‘Come.’”'],
    ['a comma before the mark that is put in: a full stop', 'He said, “Come,', 'He said, “Come.”'],
  ])('leaves %s', (_, joined, words) => {
    expect(tidied(joined)).toBe(words);
  });
});
