import { describe, expect, it } from 'vitest';
import { whenIn } from '../../../utils/formats/highlights/marked-when.ts';

describe('whenIn', () => {
  it.each([
    ['2022-04-18 01:27:32.329581+00:00', Date.UTC(2022, 3, 18, 1, 27, 32, 329)],
    ['2022-04-18T01:27:32+02:00', Date.UTC(2022, 3, 17, 23, 27, 32)],
    ['2022-04-18 01:27:32 UTC', Date.UTC(2022, 3, 18, 1, 27, 32)],
    ['2022-04-18T01:27-0530', Date.UTC(2022, 3, 18, 6, 57)],
    ['2022-04-18T01:27:32,5Z', Date.UTC(2022, 3, 18, 1, 27, 32, 500)],
    ['2022-04-18T01:27+03', Date.UTC(2022, 3, 17, 22, 27)],
  ])('has the instant of %s', (text, instant) => {
    expect(whenIn(text)).toEqual({ instant });
  });

  it.each([
    ['2022-04-18 01:27:32', '2022-04-18T01:27:32'],
    [' 2022-04-18 01:27 ', '2022-04-18T01:27:00'],
    ['2022-04-18', '2022-04-18T00:00:00'],
  ])('has the clock on the wall of %s', (text, local) => {
    expect(whenIn(text)).toEqual({ local });
  });

  it.each([
    undefined,
    '',
    'April 18, 2022',
    '18.04.2022',
    '2022-02-30',
    '2022-13-01 10:00',
    '2022-04-18 24:00',
    '2022-04-18 10:60',
    '2022-04-18 10:00+25:00',
    '2022-04-18 and more',
  ])('guesses nothing from %s', (text) => {
    expect(whenIn(text)).toBeUndefined();
  });
});
