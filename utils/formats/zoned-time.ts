// An instant as the clock on the wall showed it in its zone, for files that people read.
import { MINUTE_MS } from '../domain/day.ts';

/** The reach of Date (ECMA-262, 21.4.1.1). */
const DATE_MAX_MS = 8.64e15;

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** Made once a zone, since making one takes longer than using it a hundred times. */
function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(zone)) {
    try {
      formats.set(
        zone,
        new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }),
      );
    } catch {
      // A zone that this browser does not know, as a newer or a damaged one: UTC.
      formats.set(zone, undefined);
    }
  }
  return formats.get(zone);
}

/** Minutes east of UTC in an IANA zone at an instant; 0 where the zone is unknown. */
function offsetMinutes(instant: number, zone: string): number {
  const parts = formatOf(zone)?.formatToParts(instant) ?? [];
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d+):(\d+)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** 'YYYY-MM-DDTHH:MM:SS.mmm+HH:MM' (RFC 3339), on the wall clock of `zone`. */
export function zonedTime(instant: number, zone: string): string {
  const offset = offsetMinutes(instant, zone);
  // Date ends there; a note dated so by a broken clock is still to be written.
  const shown = Math.max(-DATE_MAX_MS, Math.min(DATE_MAX_MS, instant + offset * MINUTE_MS));
  const wall = new Date(shown).toISOString().slice(0, -1);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const size = Math.abs(offset);
  return `${wall}${offset < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}
