import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { headedCsv } from '../../../utils/formats/highlights/headed-csv.ts';
import {
  addsUp,
  QUOTES_CSV,
  READWISE_EXPORT,
  READWISE_IMPORT,
} from '../../support/highlight-files.ts';
import { hostileUtf8 } from '../../support/hostile.ts';

describe('headedCsv', () => {
  it('reads what Readwise exports, with places, dates, tags and notes', () => {
    const found = headedCsv(READWISE_EXPORT);
    expect(found?.format).toBe('readwise-csv');
    expect(found?.passages).toEqual([
      {
        text: 'The tide forgets nobody, it only comes late.',
        source: { work: 'Harbour notes', author: 'R. Tamm' },
        place: { location: '1300' },
        when: { instant: Date.UTC(2022, 3, 18, 1, 27, 32, 329) },
        tags: ['sea', 'patience'],
      },
      {
        text: 'A net has more holes than thread.\nStill it holds.',
        source: { work: 'Harbour notes', author: 'R. Tamm' },
        place: { page: '41' },
        when: { instant: Date.UTC(2022, 3, 19, 8) },
        note: 'He says "holds", not "keeps".',
      },
      {
        text: 'Кто ждёт на берегу – тоже в плавании.',
        source: { work: 'Письма с мыса', author: 'О. Верес' },
      },
      {
        text: '<b>Bread</b> & salt first',
        source: { work: 'Kitchen sayings' },
        when: { local: '2022-05-01T00:00:00' },
      },
    ]);
    expect(found?.counts.blocks).toBe(4);
  });

  it('reads what Readwise imports, and lets no address in but of a page', () => {
    expect(headedCsv(READWISE_IMPORT)?.passages).toEqual([
      {
        text: 'Ask, then wait.',
        source: {
          work: 'A small book of asking',
          author: 'I. Lund',
          url: 'https://books.example/asking',
        },
        place: { location: '12' },
        when: { local: '2023-02-01T21:10:00' },
      },
      {
        text: 'What is heard twice is heard once.',
        source: { work: 'A small book of asking', author: 'I. Lund' },
        note: 'mine too',
      },
    ]);
  });

  it('reads a table of quotes in any order and case of its columns', () => {
    expect(headedCsv(QUOTES_CSV)).toMatchObject({
      format: 'quotes-csv',
      passages: [
        {
          text: 'A door is open; ask who opened it.',
          source: { author: 'R. Tamm', work: 'Harbour notes' },
          tags: ['doors', 'asking'],
        },
        {
          text: 'Nobody is small from near.',
          source: { author: 'I. Lund', url: 'https://lund.example/near' },
        },
        { text: 'Say it as they would say it.', source: {}, tags: ['practice'] },
      ],
    });
  });

  it.each([',', ';', '\t'])('finds columns parted by %j', (separator) => {
    const text = `BOOK TITLE${separator}Colour${separator}quotation\nOn rooms${separator}red${separator}Sit.`;
    expect(headedCsv(text)?.passages).toEqual([{ text: 'Sit.', source: { work: 'On rooms' } }]);
  });

  it('keeps a row of another width, with its line and as it stands', () => {
    const text = 'Quote,Author\n"One\ntwo.",R. Tamm\n\nThree, four,I. Lund\nFive\nSix.,I. Lund\n';
    const found = headedCsv(text);
    expect(found?.passages.map((passage) => passage.text)).toEqual(['One\ntwo.', 'Six.']);
    expect(found?.unreadable).toEqual([
      { line: 5, reason: 'bad-row', raw: 'Three, four,I. Lund' },
      { line: 6, reason: 'bad-row', raw: 'Five' },
    ]);
    expect(found?.counts.blocks).toBe(4);
  });

  it('takes nothing from a row whose quotation marks let others run into it', () => {
    const found = headedCsv('Quote,Author\n"One "of" two",R. Tamm\nThree.,I. Lund\n');
    expect(found?.passages.map(({ text }) => text)).toEqual(['Three.']);
    expect(found?.unreadable).toEqual([
      { line: 2, reason: 'bad-row', raw: '"One "of" two",R. Tamm' },
    ]);
  });

  it('loses no more than its line to a mark that never closes', () => {
    const found = headedCsv('Quote,Author\n"One,R. Tamm\nTwo.,I. Lund\n"Three,x\nFour.,I. Lund');
    expect(found?.passages.map(({ text }) => text)).toEqual(['Two.', 'Four.']);
    expect(found?.unreadable).toEqual([
      { line: 2, reason: 'bad-row', raw: '"One,R. Tamm' },
      { line: 4, reason: 'bad-row', raw: '"Three,x' },
    ]);
  });

  it('has a note without a highlight among the notes, and nothing for neither', () => {
    const found = headedCsv('Highlight,Title,Note\n,On rooms,Lend this one.\n,On rooms,\n,,\n');
    expect(found?.notes).toEqual([{ text: 'Lend this one.', source: { work: 'On rooms' } }]);
    expect(found?.unreadable).toEqual([{ line: 3, reason: 'no-text', raw: ',On rooms,' }]);
    expect(found?.counts).toEqual({
      blocks: 2,
      passages: 0,
      notes: 1,
      bookmarks: 0,
      duplicates: 0,
    });
  });

  it('counts a passage that stands twice once, and keeps what was written to either', () => {
    const rows = [
      'Sit still.,A,',
      'SIT  still.,A,one',
      'Sit still.,A,one',
      'Sit still.,A,two',
      'Sit still.,B,',
    ];
    const found = headedCsv(`Highlight,Title,Note\n${rows.join('\n')}`);
    expect(found?.passages).toEqual([
      { text: 'Sit still.', source: { work: 'A' }, note: 'one\n\ntwo' },
      { text: 'Sit still.', source: { work: 'B' } },
    ]);
    expect(found?.counts).toMatchObject({ blocks: 5, passages: 2, duplicates: 3 });
  });

  it('refuses a passage longer than any', () => {
    const long = 'x'.repeat(20_001);
    const [unreadable] = headedCsv(`Quote,Author\n${long},A`)?.unreadable ?? [];
    expect(unreadable).toEqual({ line: 2, reason: 'too-long', raw: long.slice(0, 10_000) });
  });

  it('gives back any words that another writer of CSV wrote', () => {
    // Line breaks come back as LF, and codes that only strike or colour letters not at all.
    const words = hostileUtf8.map((text) => text.replace(/[^\P{Cc}\n\t]|\ufeff/gu, '').trim());
    const texts = fc.uniqueArray(
      words.filter((text) => /\p{L}/u.test(text)),
      { maxLength: 6, selector: (text) => text.replace(/[^a-z]/gi, '').toLowerCase() },
    );
    fc.assert(
      fc.property(texts, fc.constantFrom(',', ';', '\t'), (all, delimiter) => {
        const rows = all.map((text, index) => [`Book ${index}`, text]);
        const found = headedCsv(Papa.unparse([['title', 'quote'], ...rows], { delimiter }));
        expect(found?.passages).toEqual(
          all.map((text, index) => ({ text, source: { work: `Book ${index}` } })),
        );
        expect(found && addsUp(found)).toBe(true);
      }),
    );
  });

  it('reads 20,000 rows one by one', () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, index) => `"Line ${index}, ""so""\nit is",Book`,
    );
    const found = headedCsv(`quote,title\n${rows.join('\n')}`);
    expect(found?.counts).toMatchObject({ blocks: 20_000, passages: 20_000 });
  });

  it('leaves other tables alone', () => {
    expect(headedCsv('name,city\nInes,Oslo')).toBeUndefined();
    expect(headedCsv('text\nalone')).toBeUndefined();
    expect(headedCsv('')).toBeUndefined();
  });
});
