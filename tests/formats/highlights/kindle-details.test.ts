import { describe, expect, it } from 'vitest';
import { detailsIn, kindOf } from '../../../utils/formats/highlights/kindle-details.ts';

describe('detailsIn', () => {
  it.each([
    'Salt and wind.',
    '- salt and wind',
    '- salt, 3 of it',
    '- salt | wind',
    `- Your Highlight on page 3 | ${'x'.repeat(500)}`,
    '',
  ])('is undefined for a line of a text: %s', (line) => {
    expect(detailsIn(line)).toBeUndefined();
  });

  it('reads a mark whose date is missing, and one that has no bar before its date', () => {
    expect(detailsIn('- 您在第 78 页（位置 #1558）的书签 |')).toMatchObject({
      kind: 'bookmark',
      place: { page: '78', location: '1558' },
      isCertain: false,
    });
    expect(
      detailsIn('- Note on Page 20 Added on Monday, November 14, 2011, 10:25 AM'),
    ).toMatchObject({
      kind: 'note',
      place: { page: '20' },
      when: '2011-11-14T10:25:00',
    });
  });

  it('takes no part of a date that it cannot read for a place', () => {
    expect(detailsIn('- Your Highlight | Added on 31 February 2024')?.place).toEqual({});
    expect(detailsIn('- Foo 3 | Bar 31 Nonember 2024')?.place).toEqual({ location: '3' });
  });

  it('knows a place behind the last bar where the date is missing', () => {
    expect(detailsIn('- Your Highlight on page 3 | Location 40-41')?.place).toEqual({
      page: '3',
      location: '40-41',
    });
  });

  it('reads what stands before a date that has more behind it', () => {
    const line = '- Your Highlight on page 3 | Added on 22 August 2024 18:10:53 | Yellow';
    expect(detailsIn(line)).toMatchObject({ place: { page: '3' }, when: '2024-08-22T18:10:53' });
  });
});

describe('kindOf', () => {
  const kind = (line: string, hasText: boolean) => {
    const details = detailsIn(line);
    return details && kindOf(details, hasText);
  };

  it('takes for a new kind of highlight what no known word of a known language says', () => {
    expect(kind('- Your Star on page 3 | Added on 22 August 2024 18:10:53', true)).toBe(
      'highlight',
    );
    expect(
      kind('– Ваша галочка на странице 3 | Добавлено: 22 августа 2024 г. в 18:10:53', true),
    ).toBe('highlight');
  });

  it('goes by the shape in a language that nobody listed', () => {
    const date = 'Bætt við 22. ágúst 2024 18:10:53';
    expect(kind(`- Orð 40-41 | ${date}`, true)).toBe('highlight');
    expect(kind(`- Orð 41 | ${date}`, true)).toBe('note');
    expect(kind(`- Orð 41 | ${date}`, false)).toBe('bookmark');
    expect(kind(`- Orð | ${date}`, true)).toBeUndefined();
  });
});
