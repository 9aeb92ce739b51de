import { describe, expect, it } from 'vitest';
import { daysBetween, earlierDays } from '../../utils/domain/earlier-days.ts';

describe('earlierDays', () => {
  it.each([
    [
      'a common day',
      '2026-11-23',
      { week: '2026-11-16', month: '2026-10-23', monthDays: ['11-23'] },
    ],
    [
      'over the turn of the year',
      '2026-01-05',
      { week: '2025-12-29', month: '2025-12-05', monthDays: ['01-05'] },
    ],
    [
      '28 February of a common year, with the 29th',
      '2027-02-28',
      { week: '2027-02-21', month: '2027-01-28', monthDays: ['02-28', '02-29'] },
    ],
    [
      '28 February of a leap year, without it',
      '2028-02-28',
      { week: '2028-02-21', month: '2028-01-28', monthDays: ['02-28'] },
    ],
    [
      '29 February',
      '2028-02-29',
      { week: '2028-02-22', month: '2028-01-29', monthDays: ['02-29'] },
    ],
    [
      '28 February of 2100, which is no leap year',
      '2100-02-28',
      { week: '2100-02-21', month: '2100-01-28', monthDays: ['02-28', '02-29'] },
    ],
  ])('on %s', (_, today, days) => {
    expect(earlierDays(today)).toEqual(days);
  });

  it('has no month ago where that month has no such day', () => {
    expect(earlierDays('2026-03-31').month).toBeUndefined();
    expect(earlierDays('2027-03-29').month).toBeUndefined();
    expect(earlierDays('2028-03-29').month).toBe('2028-02-29');
  });
});

describe('daysBetween', () => {
  it('counts days, back too', () => {
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
  });
});
