// The reader's local day and the slot that a thought belongs to: a day, an hour
// or a tab. Wall-clock arithmetic only; the zone comes in as an offset.

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** A local day, 'YYYY-MM-DD'. */
export type LocalDay = string;

/** How often the thought changes. */
export type Rhythm = 'day' | 'hour' | 'tab';

/** An instant with the zone's offset at that instant. */
export type Moment = {
  /** Milliseconds since 1970-01-01T00:00Z. */
  instant: number;
  /** Minutes east of UTC: +180 for UTC+3. The negative of Date's getTimezoneOffset. */
  offsetMinutes: number;
};

/** What the clock on the wall shows, as if it were UTC. */
function wallTime({ instant, offsetMinutes }: Moment): Date {
  return new Date(instant + offsetMinutes * MINUTE_MS);
}

/**
 * The local day of a moment. Until `dayBeginsAt` (a whole hour, 0 to 23, on the
 * wall clock) it is still the day before, however long that night was.
 */
export function localDay(moment: Moment, dayBeginsAt: number): LocalDay {
  const wall = wallTime(moment);
  wall.setUTCHours(wall.getUTCHours() - dayBeginsAt);
  return wall.toISOString().slice(0, 10);
}

/** The part of a day that comes back each year, 'MM-DD'. */
export function monthDay(day: LocalDay): string {
  return day.slice(-5);
}

/** Where a thought stays the same: see `slotAt`. */
export type Slot = string;

/**
 * The slot of a moment: the local day, or the local hour with its offset (the
 * hour that a clock shows twice in autumn is two slots), or `tab`, a name that
 * the caller makes anew for each tab.
 */
export function slotAt(moment: Moment, rhythm: Rhythm, dayBeginsAt: number, tab: string): Slot {
  if (rhythm === 'tab') return `tab:${tab}`;
  if (rhythm === 'day') return localDay(moment, dayBeginsAt);
  return `${wallTime(moment).toISOString().slice(0, 13)}${offsetName(moment.offsetMinutes)}`;
}

function offsetName(offsetMinutes: number): string {
  return `${offsetMinutes < 0 ? '-' : '+'}${Math.abs(offsetMinutes)}`;
}
