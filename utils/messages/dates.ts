// Days and hours in the reader's language, by Intl.
import { locale } from './words.ts';

/** A local day for reading: 'Monday, 23 November 2026', without the year where it is `thisYear`. */
export function dayName(day: string, thisYear: string): string {
  const isThisYear = day.startsWith(`${thisYear}-`);
  return new Intl.DateTimeFormat(locale(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00Z`));
}

/** A whole hour, 0 to 23, as the reader's clock writes it. */
export function hourName(hour: number): string {
  return new Intl.DateTimeFormat(locale(), {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  }).format(new Date(Date.UTC(2000, 0, 1, hour)));
}
