import { describe, expect, it } from 'vitest';
import { LINE_MAX_LENGTH, plainDate, plainLine } from '../../../utils/formats/page/plain-line.ts';

describe('plainLine', () => {
  it.each([
    ['  A  title\n of two lines ', 'A title of two lines'],
    ['null\u0000 byte\u2028and line', 'null byte and line'],
    [12, '12'],
    ['x'.repeat(5000), 'x'.repeat(LINE_MAX_LENGTH)],
    ['<b>bold</b>', '<b>bold</b>'],
    [`${'x'.repeat(LINE_MAX_LENGTH - 1)}🌧`, 'x'.repeat(LINE_MAX_LENGTH - 1)],
    ['\ud83c alone', '\ufffd alone'],
  ])('of %j is %j', (said, line) => {
    expect(plainLine(said)).toBe(line);
  });

  it.each([undefined, null, '', ' \n', {}, [], true])('of %j is none', (said) => {
    expect(plainLine(said)).toBeUndefined();
  });
});

describe('plainDate', () => {
  it.each([
    ['2026-11-03T10:00:00+02:00', '2026-11-03'],
    ['2026/1/7', '2026-01-07'],
    ['2026-11', '2026-11'],
    ['1984', '1984'],
    [1984, '1984'],
  ])('of %j is %j', (said, date) => {
    expect(plainDate(said)).toBe(date);
  });

  it.each(['yesterday', '20261103', '2026-13', '2026-02-45', '03.11.2026', '', undefined, 'x2026'])(
    'of %j is none',
    (said) => {
      expect(plainDate(said)).toBeUndefined();
    },
  );
});
