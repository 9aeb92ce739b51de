import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, localDay, MINUTE_MS, monthDay, slotAt } from '../../utils/domain/day.ts';
import { momentAt } from '../../utils/services/moment.ts';
import { inZone } from '../support/zone.ts';

const at = (iso: string, offsetMinutes: number) => ({ instant: Date.parse(iso), offsetMinutes });

/** The local day that a machine in `zone` finds at `iso`. */
const dayIn = (zone: string, iso: string, dayBeginsAt = 0) =>
  inZone(zone, () => localDay(momentAt(Date.parse(iso)), dayBeginsAt));

const hourSlotIn = (zone: string, iso: string) =>
  inZone(zone, () => slotAt(momentAt(Date.parse(iso)), 'hour', 0, ''));

describe('localDay', () => {
  it.each([
    ['UTC, a minute to midnight', 'UTC', '2026-11-23T23:59Z', '2026-11-23'],
    ['UTC, midnight', 'UTC', '2026-11-24T00:00Z', '2026-11-24'],
    ['Berlin in winter, midnight', 'Europe/Berlin', '2026-11-23T23:00Z', '2026-11-24'],
    ['Berlin in summer, midnight', 'Europe/Berlin', '2026-07-14T22:00Z', '2026-07-15'],
    [
      'Berlin, the last minute of a day of 23 hours',
      'Europe/Berlin',
      '2026-03-29T21:59Z',
      '2026-03-29',
    ],
    ['Berlin, the first minute after it', 'Europe/Berlin', '2026-03-29T22:00Z', '2026-03-30'],
    [
      'Berlin, the last minute of a day of 25 hours',
      'Europe/Berlin',
      '2026-10-25T22:59Z',
      '2026-10-25',
    ],
    ['Berlin, the first minute after it', 'Europe/Berlin', '2026-10-25T23:00Z', '2026-10-26'],
    ['New York, late evening', 'America/New_York', '2026-11-24T04:59Z', '2026-11-23'],
    ['New York, the hour that comes twice', 'America/New_York', '2026-11-01T05:30Z', '2026-11-01'],
    ['New York, the same hour again', 'America/New_York', '2026-11-01T06:30Z', '2026-11-01'],
    ['Lord Howe in summer, +11:00', 'Australia/Lord_Howe', '2026-01-10T13:00Z', '2026-01-11'],
    ['Lord Howe in winter, +10:30', 'Australia/Lord_Howe', '2026-07-10T13:00Z', '2026-07-10'],
    ['Lord Howe in winter, midnight', 'Australia/Lord_Howe', '2026-07-10T13:30Z', '2026-07-11'],
    ['Kathmandu, +5:45, a minute to midnight', 'Asia/Kathmandu', '2026-11-23T18:14Z', '2026-11-23'],
    ['Kathmandu, midnight', 'Asia/Kathmandu', '2026-11-23T18:15Z', '2026-11-24'],
    ['Apia, before the day it skipped', 'Pacific/Apia', '2011-12-30T09:59Z', '2011-12-29'],
    ['Apia, after the day it skipped', 'Pacific/Apia', '2011-12-30T10:00Z', '2011-12-31'],
  ])('is the day of the reader’s own clock: %s', (_, zone, iso, day) => {
    expect(dayIn(zone, iso)).toBe(day);
  });

  it.each([
    ['a minute too early', 'UTC', '2026-11-23T03:59Z', 4, '2026-11-22'],
    ['on the hour', 'UTC', '2026-11-23T04:00Z', 4, '2026-11-23'],
    ['across a month', 'UTC', '2026-12-01T02:00Z', 4, '2026-11-30'],
    ['across a year', 'UTC', '2027-01-01T02:00Z', 4, '2026-12-31'],
    ['at 23:00, but for one hour the day before', 'UTC', '2026-11-23T22:59Z', 23, '2026-11-22'],
    [
      'a night of seven hours, a minute too early',
      'Europe/Berlin',
      '2026-03-29T01:59Z',
      4,
      '2026-03-28',
    ],
    ['a night of seven hours, on the hour', 'Europe/Berlin', '2026-03-29T02:00Z', 4, '2026-03-29'],
    [
      'a night of nine hours, a minute too early',
      'Europe/Berlin',
      '2026-10-25T02:59Z',
      4,
      '2026-10-24',
    ],
    ['a night of nine hours, on the hour', 'Europe/Berlin', '2026-10-25T03:00Z', 4, '2026-10-25'],
    [
      'an hour that the clock skips: before it',
      'Europe/Berlin',
      '2026-03-29T00:59Z',
      2,
      '2026-03-28',
    ],
    [
      'an hour that the clock skips: after it',
      'Europe/Berlin',
      '2026-03-29T01:00Z',
      2,
      '2026-03-29',
    ],
    [
      'New York, spring, a minute too early',
      'America/New_York',
      '2026-03-08T07:59Z',
      4,
      '2026-03-07',
    ],
    ['New York, spring, on the hour', 'America/New_York', '2026-03-08T08:00Z', 4, '2026-03-08'],
    [
      'Lord Howe, the half hour that comes twice',
      'Australia/Lord_Howe',
      '2026-04-04T15:29Z',
      2,
      '2026-04-04',
    ],
    [
      'Lord Howe, after that half hour',
      'Australia/Lord_Howe',
      '2026-04-04T15:30Z',
      2,
      '2026-04-05',
    ],
  ])('is still yesterday until the hour at which the day begins: %s', (_, zone, iso, hour, day) => {
    expect(dayIn(zone, iso, hour)).toBe(day);
  });

  it('never goes back while time goes on in one place', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_102_444_800_000 }),
        fc.integer({ min: 0, max: 400 * DAY_MS }),
        fc.integer({ min: -12 * 60, max: 14 * 60 }),
        fc.integer({ min: 0, max: 23 }),
        (instant, later, offsetMinutes, dayBeginsAt) => {
          const before = localDay({ instant, offsetMinutes }, dayBeginsAt);
          const after = localDay({ instant: instant + later, offsetMinutes }, dayBeginsAt);
          expect(after >= before).toBe(true);
        },
      ),
    );
  });

  it.each(['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/Santiago'])(
    'never goes back and skips no day through a whole year of %s, whenever the day begins',
    (zone) => {
      for (const dayBeginsAt of [0, 1, 2, 3, 4]) {
        const days = inZone(zone, () => {
          const start = Date.parse('2026-01-01T12:00Z');
          const steps = Array.from(
            { length: 364 * 48 },
            (_, step) => start + step * 30 * MINUTE_MS,
          );
          return steps.map((instant) => localDay(momentAt(instant), dayBeginsAt));
        });
        expect(days.every((day, index) => index === 0 || day >= (days[index - 1] as string))).toBe(
          true,
        );
        expect(new Set(days).size).toBeGreaterThanOrEqual(364);
      }
    },
  );
});

describe('monthDay', () => {
  it('is what comes back each year', () => {
    expect(monthDay('2026-11-23')).toBe('11-23');
    expect(monthDay('2028-02-29')).toBe('02-29');
  });
});

describe('slotAt', () => {
  const noon = at('2026-11-23T12:10Z', 0);

  it('is the day, begun when the reader’s day begins', () => {
    expect(slotAt(at('2026-11-23T03:00Z', 0), 'day', 4, 'a')).toBe('2026-11-22');
    expect(slotAt(noon, 'day', 4, 'a')).toBe('2026-11-23');
  });

  it('is the same for a whole hour and another in the next', () => {
    const slot = slotAt(noon, 'hour', 0, 'a');
    expect(slotAt(at('2026-11-23T12:59Z', 0), 'hour', 4, 'b')).toBe(slot);
    expect(slotAt(at('2026-11-23T13:00Z', 0), 'hour', 0, 'a')).not.toBe(slot);
  });

  it('is the tab’s own when each new tab brings a thought', () => {
    expect(slotAt(noon, 'tab', 0, 'a')).toBe(slotAt(at('2026-11-24T09:00Z', 60), 'tab', 0, 'a'));
    expect(slotAt(noon, 'tab', 0, 'a')).not.toBe(slotAt(noon, 'tab', 0, 'b'));
  });

  it.each([
    ['Berlin', 'Europe/Berlin', '2026-10-25T00:40Z', '2026-10-25T01:40Z'],
    ['New York', 'America/New_York', '2026-11-01T05:40Z', '2026-11-01T06:40Z'],
    ['Lord Howe, half an hour', 'Australia/Lord_Howe', '2026-04-04T14:40Z', '2026-04-04T15:10Z'],
  ])('tells apart the hour that a clock shows twice in autumn: %s', (_, zone, first, second) => {
    expect(hourSlotIn(zone, first)).not.toBe(hourSlotIn(zone, second));
  });

  it('never names two hours of different places alike', () => {
    expect(slotAt(at('2026-11-23T12:00Z', 0), 'hour', 0, '')).not.toBe(
      slotAt(at('2026-11-23T11:00Z', 60), 'hour', 0, ''),
    );
    expect(slotAt(at('2026-11-23T12:00Z', 60), 'hour', 0, '')).not.toBe(
      slotAt(at('2026-11-23T14:00Z', -60), 'hour', 0, ''),
    );
  });

  it('begins the hours of Kathmandu when its clock strikes', () => {
    const slot = hourSlotIn('Asia/Kathmandu', '2026-11-23T18:15Z');
    expect(hourSlotIn('Asia/Kathmandu', '2026-11-23T18:14Z')).not.toBe(slot);
    expect(hourSlotIn('Asia/Kathmandu', '2026-11-23T19:14Z')).toBe(slot);
  });
});
