import { describe, expect, it } from 'vitest';
import { localTimeIn } from '../../../utils/formats/highlights/kindle-dates.ts';

describe('localTimeIn', () => {
  it.each([
    ['Added on Thursday, August 22, 2024 7:01:04 PM', '2024-08-22T19:01:04'],
    ['Added on Thursday, August 22, 2024 12:01:04 AM', '2024-08-22T00:01:04'],
    ['Added on Thursday, August 22, 2024 12:01:04 PM', '2024-08-22T12:01:04'],
    ['Added on Tuesday, May 24, 2011, 06:15 PM', '2011-05-24T18:15:00'],
    ['Added on Friday, Jan 24, 2014, 04:33 PM', '2014-01-24T16:33:00'],
    ['Added on Saturday, 29 April 17 21:23:29 GMT-02:23', '2017-04-29T21:23:29'],
    ['Added on Saturday, 29 April 17 21:23:29 Greenwich Mean Time', '2017-04-29T21:23:29'],
    ['Hinzugefügt am Freitag, 6. Jänner 2012 4.46 Uhr GMT+07:29', '2012-01-06T04:46:00'],
    ['Añadido el lunes, 5 de setiembre de 2016 6:54:57 a. m.', '2016-09-05T06:54:57'],
    ['Ajouté le lundi 1er février 2021 9 h 05 min 07 s', '2021-02-01T09:05:07'],
    ['添加于 2021年3月5日星期五 上午12:26:56', '2021-03-05T00:26:56'],
    ['作成日: 2013年4月26日 (金曜日) 0:33:16', '2013-04-26T00:33:16'],
    ['作成日: 2013年4月26日 18時33分', '2013-04-26T18:33:00'],
    ['2024-08-22 18:10:53', '2024-08-22T18:10:53'],
    ['2024. 8. 22. 오후 6:10', '2024-08-22T18:10:00'],
    ['22.08.2024 18:10:53', '2024-08-22T18:10:53'],
    ['22/08/2024 18:10:53', '2024-08-22T18:10:53'],
    ['08/22/2024 18:10:53', '2024-08-22T18:10:53'],
    ['Thứ Năm, 22 tháng 8, 2024 18:10:53', '2024-08-22T18:10:53'],
  ])('%s', (text, local) => {
    expect(localTimeIn(text.normalize('NFKC'))).toBe(local);
  });

  it.each([
    ['a day of which either number is the month', '03/04/2024 18:10:53'],
    ['a month that no language has', 'Added on 22 Nonember 2024 18:10:53'],
    ['a day that is not', 'Added on 31 February 2024 18:10:53'],
    ['an hour that is not', 'Added on 22 August 2024 25:10:53'],
    ['an hour of the evening before noon', 'Added on 22 August 2024 18:10:53 AM'],
    ['a day alone', 'Added on 22 August 2024'],
    ['a time alone', 'Added at 18:10:53'],
    ['a year of another calendar', '22 สิงหาคม 2567 18:10:53'],
    ['too many numbers', 'Added on 22 August 2024 3 18:10:53'],
    ['nothing', ''],
  ])('does not guess at %s', (_, text) => {
    expect(localTimeIn(text)).toBeUndefined();
  });

  it('tells by the weekday a name that is one month here and another there', () => {
    expect(localTimeIn('czwartek, 21 listopada 2024 18:10:53')).toBe('2024-11-21T18:10:53');
    expect(localTimeIn('ponedjeljak, 21. listopada 2024. 18:10:53')).toBe('2024-10-21T18:10:53');
    expect(localTimeIn('21 listopada 2024 18:10:53')).toBeUndefined();
  });

  const LANGUAGES =
    'en de es fr it pt nl ru uk be bg ja zh ko pl cs sk sl hr sr tr sv da nb fi et lt hu ro ca gl el he ar hi bn ta id ms th is ga cy af sq az ka hy kk sw'.split(
      ' ',
    );

  it.each(LANGUAGES)('reads what Intl writes in %s, in every month', (language) => {
    for (let month = 0; month < 12; month += 1) {
      const noon = Date.UTC(2023, month, 21, 14, 5, 9);
      const options = { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' } as const;
      const day = new Intl.DateTimeFormat(language, { ...options, dateStyle: 'full' }).format(noon);
      const expected = `2023-${String(month + 1).padStart(2, '0')}-21T14:05:09`;
      expect(localTimeIn(`${day.normalize('NFKC')} 14:05:09`), day).toBe(expected);
    }
  });
});
