import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../utils/formats/highlights/kindle-blocks.ts';

const DETAILS =
  '- Your Highlight on page 3 | Location 40-41 | Added on Thursday, August 22, 2024 7:01:04 PM';
const cut = (text: string) =>
  [...blocksOf(text)].map(({ line, title, body, details }) => [
    line,
    title,
    details ? body : undefined,
  ]);

describe('blocksOf', () => {
  it('cuts at separators, and knows the line in which each begins', () => {
    const text = `==========\n\nOne\n${DETAILS}\n\nSalt\n\nand wind\n==========\r\nTwo\r\n${DETAILS}\r\n\r\nRain\r\n==========\r\n`;
    expect(cut(text)).toEqual([
      [3, 'One', 'Salt\n\nand wind'],
      [10, 'Two', 'Rain'],
    ]);
  });

  it('needs no empty line before the text, allows one before the details, and no separator at the end', () => {
    expect(cut(`One\n\n${DETAILS}\nSalt`)).toEqual([[1, 'One', 'Salt']]);
  });

  it('cuts where two files were put together in the midst of a line', () => {
    const text = `One\n${DETAILS}\n\nSalt\n==========\uFEFFTwo\n${DETAILS}\n\nWind==========\nThree\n${DETAILS}\n\nRain`;
    expect(cut(text).map(([, , body]) => body)).toEqual(['Salt', 'Wind', 'Rain']);
  });

  it('cuts where a separator was lost', () => {
    const text = `One\n${DETAILS}\n\nSalt\nTwo\n${DETAILS}\n\nWind\n==========\n`;
    expect(cut(text)).toEqual([
      [1, 'One', 'Salt'],
      [5, 'Two', 'Wind'],
    ]);
  });

  it('keeps lines that only look like separators or details in the text', () => {
    const body = `Salt\n- wind, 3 | rain\n=====\n===========\na ========== b`;
    expect(cut(`One\n${DETAILS}\n\n${body}\n==========\n`)).toEqual([[1, 'One', body]]);
  });

  it('has a title of more lines, or none', () => {
    expect(cut(`One\nof two\n${DETAILS}\n\nSalt`)).toEqual([[1, 'One of two', 'Salt']]);
    expect(cut(`${DETAILS}\n\nSalt`)).toEqual([[1, '', 'Salt']]);
  });

  it('gives what has no details as it stands', () => {
    const text = 'the end of a text\nthat was cut\r\nabove\n==========\n';
    expect([...blocksOf(text)]).toMatchObject([
      { line: 1, raw: 'the end of a text\nthat was cut\r\nabove' },
    ]);
  });
});
