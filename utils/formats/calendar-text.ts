// Days and instants as text from files, taken only where they name a real one.
import type { LocalDay } from '../domain/day.ts';

/** The day that a text begins with: 'YYYY-MM-DD', alone or before a time. Undefined for none, or for 30 February. */
export function dayIn(text: string | undefined): LocalDay | undefined {
  const day = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(text ?? '')?.[0];
  const date = new Date(`${day}T00:00Z`);
  return day && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
    ? day
    : undefined;
}

/** Milliseconds since 1970 of an RFC 3339 time. Undefined without an offset, since whose clock it was is not said. */
export function instantIn(text: string | undefined): number | undefined {
  const found =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:\d{2})$/.exec(
      text ?? '',
    );
  const instant = found ? Date.parse(`${found[1]}T${found[2]}${found[3]}`) : Number.NaN;
  return Number.isNaN(instant) ? undefined : instant;
}
