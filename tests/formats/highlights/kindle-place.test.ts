import { describe, expect, it } from 'vitest';
import { whereaboutsIn } from '../../../utils/formats/highlights/kindle-place.ts';

describe('whereaboutsIn', () => {
  it.each([
    ['Highlight Loc. 242-43', { location: '242-243' }, { start: 242, end: 243 }],
    ['Highlight Loc. 1004-5', { location: '1004-1005' }, { start: 1004, end: 1005 }],
    ['Highlight Loc. 998-1002', { location: '998-1002' }, { start: 998, end: 1002 }],
    ['Highlight Loc. 500-20', { location: '500-520' }, { start: 500, end: 520 }],
    ['Highlight Loc. 500-499', { location: '500' }, { start: 500, end: 500 }],
    ['Highlight Loc. 3261', { location: '3261' }, { start: 3261, end: 3261 }],
    [
      'La subrayado en la página 4 | posición 60-60',
      { page: '4', location: '60' },
      { start: 60, end: 60 },
    ],
    ['Mi subrayado Posición 13 - 15', { location: '13-15' }, { start: 13, end: 15 }],
    [
      'Your Highlight on Location 1,234-1,236',
      { location: '1234-1236' },
      { start: 1234, end: 1236 },
    ],
    [
      'Your Highlight on page xiv | Location 40-41',
      { page: 'xiv', location: '40-41' },
      { start: 40, end: 41 },
    ],
    ['xivページ|位置No. 40のメモ', { page: 'xiv', location: '40' }, { start: 40, end: 40 }],
    ['您在第xiv页(位置 #40)的笔记', { page: 'xiv', location: '40' }, { start: 40, end: 40 }],
    ['Seu marcador de página na página 7', { page: '7' }, undefined],
    ['Your Highlight on page 12-13', { page: '12-13' }, undefined],
    ['Foo bar 7 | Baz 40-41', { page: '7', location: '40-41' }, { start: 40, end: 41 }],
    ['Foo bar 40-41', { location: '40-41' }, { start: 40, end: 41 }],
    ['Seite 7 | Baz 40', { page: '7', location: '40' }, { start: 40, end: 40 }],
    ['Foo bar', {}, undefined],
  ])('%s', (text, place, range) => {
    const found = whereaboutsIn(text);
    expect(found.place).toStrictEqual(place);
    expect(found.range).toStrictEqual(range);
  });

  it('has no range of numbers that are too large to count with', () => {
    const { place, range } = whereaboutsIn('Location 99999999999999999999');
    expect(place.location).toBe('99999999999999999999');
    expect(range).toBeUndefined();
  });
});
