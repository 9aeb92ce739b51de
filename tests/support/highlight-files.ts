// Files of highlights and quotes to read in tests, one of each format, and damaged variants of them.
import fc from 'fast-check';
import type { Found } from '../../utils/formats/highlights/found.ts';
import { hostileText } from './hostile.ts';

export const READWISE_EXPORT = [
  'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags',
  '"The tide forgets nobody, it only comes late.",Harbour notes,R. Tamm,B00HARBOUR,,yellow,"sea, patience",location,1300,2022-04-18 01:27:32.329581+00:00,',
  '"A net has more holes than thread.\nStill it holds.",Harbour notes,R. Tamm,B00HARBOUR,"He says ""holds"", not ""keeps"".",blue,,page,41,2022-04-19 08:00:00+00:00,work',
  'Кто ждёт на берегу – тоже в плавании.,Письма с мыса,О. Верес,,,,,order,3,,',
  '<b>Bread</b> & salt first,Kitchen sayings,,,,,,none,0,2022-05-01,',
  '',
].join('\n');

export const READWISE_IMPORT = [
  'Highlight,Title,Author,URL,Note,Location,Date',
  '"Ask, then wait.","A small book of asking","I. Lund","https://books.example/asking","","12","2023-02-01 21:10:00"',
  '"What is heard twice is heard once.","A small book of asking","I. Lund","javascript:alert(1)","mine too","",""',
  '',
].join('\r\n');

export const HYPOTHESIS = JSON.stringify(
  {
    export_date: '2024-03-01T09:00:00.000Z',
    export_userid: 'acct:reader@annotations.example',
    client_version: '1.1500.0',
    annotations: [
      {
        id: 'one',
        created: '2024-02-03T18:20:11.123456+00:00',
        uri: 'https://essays.example/on-walking',
        text: 'My father walked like this.',
        tags: ['walking', 'fathers, sons'],
        document: { title: ['On walking slowly'] },
        target: [
          {
            source: 'https://essays.example/on-walking',
            selector: [
              { type: 'TextPositionSelector', start: 4, end: 50 },
              {
                type: 'TextQuoteSelector',
                exact: 'One foot trusts the other.',
                prefix: 'a ',
                suffix: ' b',
              },
            ],
          },
        ],
      },
      {
        id: 'two',
        created: '2024-02-03T18:25:00.000Z',
        uri: 'https://essays.example/on-walking',
        text: '',
        tags: [],
        document: { title: ['On walking slowly'] },
        target: [
          { selector: [{ type: 'TextQuoteSelector', exact: 'The road is <em>also</em> tired.' }] },
        ],
      },
      {
        id: 'three',
        created: '2024-02-04T07:00:00.000Z',
        uri: 'https://essays.example/on-walking',
        text: 'Read again in spring.',
        tags: [],
        document: { title: ['On walking slowly'] },
        target: [{ source: 'https://essays.example/on-walking' }],
      },
    ],
  },
  undefined,
  2,
);

export const QUOTES_CSV = [
  'Author;Quote;Source;Tags',
  'R. Tamm;"A door is open; ask who opened it.";Harbour notes;doors, asking',
  'I. Lund;Nobody is small from near.;https://lund.example/near;',
  ';Say it as they would say it.;;practice',
  '',
].join('\n');

export const TWO_COLUMNS = [
  '"The lamp is for the one who comes home late.",R. Tamm',
  '"I counted what I gave, and lost count of what I was given.",Ines Lund',
  'Two cups on a table are a conversation.,О. Верес',
  '',
].join('\n');

export const QUOTES_JSON = JSON.stringify({
  quotes: [
    { quote: 'A wall has two sides and one builder.', author: 'R. Tamm', tags: ['walls'] },
    {
      Text: 'Listening is a way of standing.',
      Author: 'I. Lund',
      source: { work: 'On rooms', year: 1984 },
    },
    'The kettle knows who is cold.',
  ],
});

export const QUOTES_TEXT = `“He who brings a chair brings a guest.”
— R. Tamm, “Harbour notes”, 4

Two rivers met
and neither asked the name.
-- Ines Lund

«Тихо – это когда слышно другого».
– О. Верес

Words nobody signed.
`;

export const FORTUNE = `A borrowed boat
is rowed with care.
\t\t-- R. Tamm, "Harbour notes"
%
_\bS_\bt_\bi_\bl_\bl is not silent.
\t\t-- Ines Lund,
\t\t   in a letter
%
Knock before you are sure.
%
`;

export const DECK = `{"outward":"deck","version":1,"name":"From the harbour","language":"en","licence":"CC-BY-4.0","policy":"ring"}
{"text":"The one who mends nets knows where the sea pulls.","theme":"attention","lens":"outward","source":{"author":"R. Tamm","work":"Harbour notes","year":"1931"},"tags":["sea","work"]}
{"text":"Кто ждёт на берегу, тоже в плавании.","language":"ru"}
{"end":true,"count":2}
`;

/** By the format that each must be taken for. */
export const HIGHLIGHT_FILES: [format: Found['format'], name: string, text: string][] = [
  ['readwise-csv', 'an export of Readwise', READWISE_EXPORT],
  ['readwise-csv', 'an import of Readwise', READWISE_IMPORT],
  ['hypothesis-json', 'an export of Hypothesis', HYPOTHESIS],
  ['quotes-csv', 'a table of quotes', QUOTES_CSV],
  ['quotes-csv', 'a table of two columns', TWO_COLUMNS],
  ['quotes-json', 'quotes in JSON', QUOTES_JSON],
  ['quotes-text', 'quotes in plain text', QUOTES_TEXT],
  ['fortune', 'fortunes', FORTUNE],
  ['deck-lines', 'a deck', DECK],
];

/** Whether every block is counted once, and what is counted is there. */
export function addsUp({ counts, passages, notes, unreadable }: Found): boolean {
  const { blocks, bookmarks, duplicates } = counts;
  return (
    counts.passages === passages.length &&
    counts.notes >= notes.length &&
    blocks === counts.passages + counts.notes + bookmarks + duplicates + unreadable.length &&
    unreadable.every(({ line, raw }) => line > 0 && raw.length <= 10_000)
  );
}

/** 0 to 1, each as likely: most doubles are nearly 0. */
const part = fc.nat(999_999).map((millionths) => millionths / 1e6);

/** A way to damage a text: places are parts of its length, 0 to 1. */
const oneDamage: fc.Arbitrary<(text: string) => string> = fc
  .tuple(fc.nat(7), part, part, hostileText)
  .map(([what, place, other, added]) => (text: string) => {
    const at = Math.floor(place * text.length);
    const lines = text.split('\n');
    const line = Math.floor(place * lines.length);
    const second = Math.floor(other * lines.length);
    if (what === 0) return text.slice(0, at);
    if (what === 1) return text.slice(0, at) + added + text.slice(at);
    if (what === 2) return text.slice(0, at) + text.slice(at + 1 + Math.floor(other * 30));
    if (what === 3) return lines.toSpliced(second, 0, lines[line] ?? '').join('\n');
    if (what === 4) return lines.toSpliced(line, 1).join('\n');
    if (what === 5) return text.replaceAll('\n', '\r\n');
    if (what === 6) return text.slice(0, at) + ((added || '"')[0] ?? '') + text.slice(at + 1);
    return lines
      .with(line, lines[second] ?? '')
      .with(second, lines[line] ?? '')
      .join('\n');
  });

/** One to three of them, one after the other. */
export const damage: fc.Arbitrary<(text: string) => string> = fc
  .array(oneDamage, { minLength: 1, maxLength: 3 })
  .map((all) => (text: string) => all.reduce((damaged, each) => each(damaged), text));
