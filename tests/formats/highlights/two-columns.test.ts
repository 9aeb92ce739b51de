import { describe, expect, it } from 'vitest';
import { twoColumns } from '../../../utils/formats/highlights/two-columns.ts';
import { TWO_COLUMNS } from '../../support/highlight-files.ts';

describe('twoColumns', () => {
  it('reads words and whose they are', () => {
    expect(twoColumns(TWO_COLUMNS)?.passages).toEqual([
      { text: 'The lamp is for the one who comes home late.', source: { author: 'R. Tamm' } },
      {
        text: 'I counted what I gave, and lost count of what I was given.',
        source: { author: 'Ines Lund' },
      },
      { text: 'Two cups on a table are a conversation.', source: { author: 'О. Верес' } },
    ]);
  });

  it('reads one row, if its words are in quotation marks', () => {
    expect(twoColumns('"Sit by me, and wait.",R. Tamm')?.counts.passages).toBe(1);
    expect(twoColumns('Sit by me and wait,R. Tamm')).toBeUndefined();
  });

  it('keeps a row that is of other columns, as it stands', () => {
    const rows = Array.from({ length: 12 }, (_, index) => `"Words, number ${index}.",R. Tamm`);
    const found = twoColumns([...rows, 'Words, and, more'].join('\n'));
    expect(found?.counts).toMatchObject({ blocks: 13, passages: 12 });
    expect(found?.unreadable).toEqual([{ line: 13, reason: 'bad-row', raw: 'Words, and, more' }]);
  });

  it.each([
    [
      'prose with a comma a line',
      'He came home late, She was out\nHe sat down there, And waited\n',
    ],
    ['keys and values', 'a,Long value of it\nb,Long value of that\n'],
    ['three columns', 'One two,A,B\nThree four,C,D\n'],
  ])('leaves alone %s', (_, text) => {
    expect(twoColumns(text)).toBeUndefined();
  });
});
