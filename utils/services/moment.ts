// The reader's clock, with the zone's offset.
import type { Moment } from '../domain/day.ts';

/** A moment as the reader's clock shows `instant` (milliseconds since 1970). */
export function momentAt(instant: number): Moment {
  return { instant, offsetMinutes: -new Date(instant).getTimezoneOffset() };
}
