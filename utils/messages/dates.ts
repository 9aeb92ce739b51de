// Days and hours in the reader's language, by Intl.
import { locale } from './words.ts';

/** Made once for each kind of day: a page of notes names hundreds. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(isThisYear: boolean): Intl.DateTimeFormat {
  const key = `${locale()} ${isThisYear}`;
  const known = dayFormats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(locale(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  });
  dayFormats.set(key, format);
  return format;
}

/** A local day for reading: 'Monday, 23 November 2026', without the year where it is `thisYear`. */
export function dayName(day: string, thisYear: string): string {
  return dayFormat(day.startsWith(`${thisYear}-`)).format(new Date(`${day}T00:00Z`));
}

/** The day of an instant by this machine's clock, as `dayName` says it. */
export function dayOfInstant(instant: number, thisYear: string): string {
  const date = new Date(instant);
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return dayName(day.map((part) => String(part).padStart(2, '0')).join('-'), thisYear);
}

/** Day and time of an instant by this machine's clock: '23 November 2026 at 09:00'. */
export function momentName(instant: number): string {
  const format = new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeStyle: 'short' });
  return format.format(new Date(instant));
}

/** A month, 1 to 12, in short: 'Nov'. */
export function monthName(month: number): string {
  return new Intl.DateTimeFormat(locale(), { month: 'short', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2000, month - 1, 1)),
  );
}

/** A whole hour, 0 to 23, as the reader's clock writes it. */
export function hourName(hour: number): string {
  return new Intl.DateTimeFormat(locale(), {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  }).format(new Date(Date.UTC(2000, 0, 1, hour)));
}
