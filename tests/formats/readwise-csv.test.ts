import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readwiseCsv } from '../../utils/formats/readwise-csv.ts';
import { hostileUtf8 as text } from '../support/hostile.ts';
import { BREAD, noteOf } from '../support/samples.ts';

const csvOf = async (...args: Parameters<typeof readwiseCsv>) =>
  Buffer.concat(await Array.fromAsync(readwiseCsv(...args))).toString();

describe('readwiseCsv', () => {
  it('has the header that Readwise wants, CRLF, and the clock that the reader saw', async () => {
    const note = noteOf('n1', '=SUM(A1) "so"\nto say', {
      answers: {
        ...BREAD,
        source: { ...BREAD.source, author: 'Qohelet', url: 'https://a.example/' },
      },
      zone: 'Asia/Kathmandu',
    });
    expect(await csvOf([note])).toBe(
      'Highlight,Title,Author,URL,Note,Location,Date\r\n' +
        '"Cast your bread on the waters.","Ecclesiastes","Qohelet","https://a.example/",' +
        '"=SUM(A1) ""so""\nto say","","2026-11-23 14:45:00"\r\n',
    );
  });

  it('has the note as the highlight where there is no thought, and the deck where there is no work', async () => {
    const { source: _, ...bare } = BREAD;
    const notes = [noteOf('a', 'alone'), noteOf('b', 'words', { answers: bare })];
    const csv = await csvOf(notes, { deckName: () => 'Old words' });
    const { data } = Papa.parse<string[]>(csv, { skipEmptyLines: true });
    expect(data.slice(1).map((row) => row.slice(0, 5))).toEqual([
      ['alone', 'Outward', '', '', ''],
      [BREAD.text, 'Old words', '', '', 'words'],
    ]);
  });

  it('gives any words back to another reader of CSV, letter for letter', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { maxLength: 5 }), async (pairs) => {
        const notes = pairs.map(([words, thought], index) =>
          noteOf(`n${index}`, words, { answers: { ...BREAD, text: thought } }),
        );
        const { data, errors } = Papa.parse<string[]>(await csvOf(notes), {
          newline: '\r\n',
          delimiter: ',',
        });
        expect(errors).toEqual([]);
        expect(data.slice(1, -1).map((row) => [row[4], row[0]])).toEqual(pairs);
      }),
    );
  });
});
