// When the popup may say that there is someone to ask: from the day after a
// sensing, and once a week at most.
import { DAY_MS, type LocalDay } from './day.ts';

const DAYS_BETWEEN = 7;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const numberOf = (day: LocalDay) => Date.parse(`${day}T00:00Z`) / DAY_MS;

/**
 * Whether a week has passed since it was last said. Anything but a day means
 * never. A day that is far ahead, as a clock set wrong leaves it, keeps nobody
 * silent for years.
 */
export function isAskDue(saidOn: unknown, today: LocalDay): boolean {
  if (typeof saidOn !== 'string' || !DAY.test(saidOn) || Number.isNaN(numberOf(saidOn)))
    return true;
  return Math.abs(numberOf(today) - numberOf(saidOn)) >= DAYS_BETWEEN;
}
