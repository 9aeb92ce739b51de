// The days that today brings back: this date in earlier years, a month ago, a
// week ago.
import { DAY_MS, type LocalDay, monthDay } from './day.ts';
import type { Note } from './note.ts';

export type EarlierDays = {
  /** A week ago. */
  week: LocalDay;
  /** The same day of the month before; absent where that month has none. */
  month?: LocalDay;
  /** The month-and-days that are met again today. */
  monthDays: string[];
};

/** A day that comes back. */
export type Memory = {
  when: 'week' | 'month' | { years: number };
  day: LocalDay;
  /** The last note of that day. */
  note: Note;
  /** How many more there are of that day. */
  more: number;
};

/** So many of them are shown at once. */
export const NEAR_MEMORIES = 5;

function dayBefore(day: LocalDay, days: number): LocalDay {
  return new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

const isLeapYear = (year: number) => isDay(`${String(year).padStart(4, '0')}-02-29`);

function monthBefore(day: LocalDay): LocalDay | undefined {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const [inYear, inMonth] = month === 1 ? [year - 1, 12] : [year, month - 1];
  const before = `${String(inYear).padStart(4, '0')}-${String(inMonth).padStart(2, '0')}${day.slice(-3)}`;
  return isDay(before) ? before : undefined;
}

/**
 * The days before `today` that it brings back. A 29 February is met each year:
 * in a year without one, on the 28th, beside that day's own.
 */
export function earlierDays(today: LocalDay): EarlierDays {
  const month = monthBefore(today);
  const isLastOfFebruary = monthDay(today) === '02-28' && !isLeapYear(Number(today.slice(0, 4)));
  return {
    week: dayBefore(today, 7),
    ...(month && { month }),
    monthDays: isLastOfFebruary ? ['02-28', '02-29'] : [monthDay(today)],
  };
}

/** Whole days from one local day to another. */
export function daysBetween(from: LocalDay, to: LocalDay): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
