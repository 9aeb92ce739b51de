import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Book } from '../../../utils/formats/books/book.ts';
import { plainBook } from '../../../utils/formats/books/plain-book.ts';
import { hostileText } from '../../support/hostile.ts';

function bookIn(text: string, name = 'a.txt'): Book {
  const reading = plainBook(text, name);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.book;
}
const chaptersIn = (text: string) => bookIn(text).chapters;

/** Words hard-wrapped to lines of at most `width`. */
function wrapped(words: string, width = 70): string {
  const lines = [''];
  for (const word of words.split(' ')) {
    const grown = `${lines.at(-1)} ${word}`.trim();
    if (grown.length <= width) lines[lines.length - 1] = grown;
    else lines.push(word);
  }
  return lines.join('\n');
}

const ONE =
  'The ferryman kept no clock. He knew the hour by the colour of the far bank, and when anybody asked him how he could be sure, he said that the bank had never yet been wrong.';
const TWO =
  'People came to him with letters, with hens, with a piano once; and all of them, when they were half over, looked back to see whether the place they had left was still there, as though it might not be.';

describe('plainBook', () => {
  it('joins lines that were wrapped, and parts paragraphs at empty lines', () => {
    expect(chaptersIn(`${wrapped(ONE)}\n\n${wrapped(TWO)}\r\n \r\n${wrapped(ONE, 69)}`)).toEqual([
      { paragraphs: [ONE, TWO, ONE] },
    ]);
  });

  it('parts paragraphs where lines are set in, and at what is said', () => {
    expect(chaptersIn(`   ${wrapped(ONE)}\n   ${wrapped(TWO)}\n   ${wrapped(ONE)}`)).toEqual([
      { paragraphs: [ONE, TWO, ONE] },
    ]);
    expect(chaptersIn(`${wrapped(ONE)}\n\n— Да.\n— Нет, не пойду.\n— Отчего же?`)).toEqual([
      { paragraphs: [ONE, '— Да.', '— Нет, не пойду.', '— Отчего же?'] },
    ]);
  });

  it('takes long lines for paragraphs that were never wrapped', () => {
    expect(chaptersIn(`${ONE}\n${TWO}\nYes.`)).toEqual([{ paragraphs: [ONE, TWO, 'Yes.'] }]);
  });

  it('keeps the lines of verse', () => {
    const verse =
      'The bank is blue, the bank is grey,\nthe boat is half across;\nwhat is it that you leave today\nand look for like a loss?';
    const setIn = verse.replace(/\n(the|and)/g, '\n    $1');
    expect(chaptersIn(`${wrapped(ONE)}\n\n${verse}\n\n${wrapped(TWO)}\n\n${setIn}`)).toEqual([
      { paragraphs: [ONE, verse, TWO, verse] },
    ]);
  });

  it('gives words back their hyphen or dash where a line ended with it', () => {
    const [one, two, three] = [64, 60, 66].map((length) => 'x'.repeat(length));
    const text = `${one} well-\nknown ${two} and--\nsome ${three}\nend`;
    expect(chaptersIn(text)[0]?.paragraphs).toEqual([
      `${one} well-known ${two} and--some ${three} end`,
    ]);
  });

  it('takes the underscores off what is emphasised, and off nothing else', () => {
    const text = 'It _was_ so, “_very_ much_so”, a_b_c, and it was _quite long\nemphasis_ too.';
    expect(chaptersIn(text)[0]?.paragraphs).toEqual([
      'It was so, “very much_so”, a_b_c, and it was quite long emphasis too.',
    ]);
  });

  it.each([
    ['CHAPTER I', 'CHAPTER I'],
    ['Chapter 12. The Crossing', 'Chapter 12. The Crossing'],
    ['CHAPTER THE FIRST\nIn which nobody drowns', 'CHAPTER THE FIRST. In which nobody drowns'],
    ['Chapter One\n\nThe Far Bank', 'Chapter One. The Far Bank'],
    ['IV.', 'IV.'],
    ['THE FAR BANK', 'THE FAR BANK'],
    ['Глава 1', 'Глава 1'],
    ['ГЛАВА ПЕРВАЯ', 'ГЛАВА ПЕРВАЯ'],
    ['Часть вторая. Река', 'Часть вторая. Река'],
    ['Chapter Twenty-One: Home', 'Chapter Twenty-One: Home'],
    ['פרק שלישי: הנהר', 'פרק שלישי: הנהר'],
    ['פרק א', 'פרק א'],
    ['פרק י״ב', 'פרק י״ב'],
    ['Preface', 'Preface'],
  ])('takes %j for the heading of a chapter', (heading, title) => {
    expect(chaptersIn(`${wrapped(ONE)}\n\n${heading}\n\n${wrapped(TWO)}`)).toEqual([
      { paragraphs: [ONE] },
      { title, paragraphs: [TWO] },
    ]);
  });

  it.each([
    'NO!',
    'Part of it was true.',
    'Part one was lost.',
    'Chapter and verse were given.',
    '“CHAPTER ONE,” he read.',
    'I am here.',
    'ספר לי הכול.',
    'Книга лежала на столе.',
  ])('takes %j for words', (words) => {
    expect(chaptersIn(`${wrapped(ONE)}\n\n${words}\n\n${wrapped(TWO)}`)).toEqual([
      { paragraphs: [ONE, words, TWO] },
    ]);
  });

  it('leaves a table of contents out', () => {
    const contents =
      'CONTENTS\n\nCHAPTER I. The Ferry\nCHAPTER II. The Piano\nCHAPTER III. The Bank';
    expect(chaptersIn(`${contents}\n\nCHAPTER I\n\n${wrapped(ONE)}`)).toEqual([
      { title: 'CHAPTER I', paragraphs: [ONE] },
    ]);
  });

  it('has the title of the file where the text tells none', () => {
    expect(bookIn(ONE, 'folder/the_far-bank.utf8.txt').details).toEqual({
      title: 'the far-bank.utf8',
    });
  });

  it.each(['', ' \n\n', '***\n\n123'])('says of %j that it has no text', (text) => {
    expect(plainBook(text, 'a.txt')).toEqual({ ok: false, reason: 'no-text' });
  });

  describe('of Project Gutenberg', () => {
    const head =
      '\uFEFFThe Project Gutenberg eBook of The Far Bank\n\nThis is for anybody.\n\nTitle: The Far Bank\n       and Other Places\n\nAuthor: Ada Grey\n\nTranslator: Dov Tal\n\nRelease date: March 3, 2004 [eBook #12345]\n                Most recently updated: May 1, 2020\n\nLanguage: French\n\nCredits: Somebody\n\n';
    const start = '*** START OF THE PROJECT GUTENBERG EBOOK THE FAR BANK ***\n\n';
    const end =
      '\n\n*** END OF THE PROJECT GUTENBERG EBOOK THE FAR BANK ***\n\nUpdated editions will replace the previous one.\n';

    it('reads the head, and leaves it out with marks and licence', () => {
      const { details, chapters } = bookIn(
        `${head}${start}Produced by Somebody and\nSomebody else\n\n${wrapped(ONE)}${end}`,
      );
      expect(details).toEqual({
        title: 'The Far Bank and Other Places',
        author: 'Ada Grey',
        translator: 'Dov Tal',
        language: 'fr',
        year: '2004',
        identifier: 'eBook #12345',
      });
      expect(chapters).toEqual([{ paragraphs: [ONE] }]);
    });

    it('knows the older marks, one of two lines too', () => {
      const old =
        'Project Gutenberg Etext of The Far Bank\n\n*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*\n\n';
      expect(
        chaptersIn(
          `${old}${wrapped(ONE)}\n\nEnd of the Project Gutenberg Etext of The Far Bank\n\nmore`,
        ),
      ).toEqual([{ paragraphs: [ONE] }]);
      const two =
        '*** START OF THIS PROJECT GUTENBERG EBOOK THE FAR BANK\nAND OTHER PLACES ***\n\n';
      expect(chaptersIn(`${head}${two}${wrapped(ONE)}${end}`)).toEqual([{ paragraphs: [ONE] }]);
    });
  });

  it('loses no letter of what has no heading', () => {
    const line = fc.oneof(
      fc.stringMatching(/^ {0,5}(?:[a-zа-я_.,-]{1,12} ){0,14}[a-zа-я_.,-]{1,12}$/),
      fc.constantFrom('', wrapped(ONE.toLowerCase()), ONE.toLowerCase()),
    );
    const letters = (words: string) => words.match(/\p{L}/gu)?.join('');
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
        const reading = plainBook(lines.join('\n'), 'a.txt');
        const paragraphs = reading.ok
          ? reading.book.chapters.flatMap((each) => each.paragraphs)
          : [];
        expect(letters(paragraphs.join(''))).toBe(letters(lines.join('')));
      }),
    );
  });

  it('gives a book or a reason for any text', () => {
    const line = fc.oneof(
      hostileText,
      fc.constantFrom(
        '',
        '',
        'CHAPTER I',
        'THE END',
        wrapped(ONE),
        '    set in',
        '_a',
        'b_',
        '— so',
        '*** START OF THE PROJECT GUTENBERG',
        '*** END OF THE PROJECT GUTENBERG',
        'Title: x',
        ' y',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const reading = plainBook(lines.join('\n'), 'a.txt');
        if (reading.ok) expect(reading.book.chapters.length).toBeGreaterThan(0);
        else expect(reading.reason).toBe('no-text');
      }),
      { numRuns: 2000 },
    );
  });

  it('reads a million letters, in one line or in thousands', () => {
    for (const part of [
      'words upon words ',
      'words, and\n',
      'CHAPTER I\n\n',
      '_ ',
      ' \t',
      '— a\n',
    ]) {
      const reading = plainBook(part.repeat(Math.ceil(1_000_000 / part.length)), 'a.txt');
      expect(reading.ok || reading.reason === 'no-text').toBe(true);
    }
  }, 120_000);
});
