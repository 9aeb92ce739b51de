// Read again: an old note by a chance that falls to nothing when it is shown and
// rises as time goes by.
import type { LocalDay } from './day.ts';
import { daysBetween } from './earlier-days.ts';
import { rankOf } from './rank.ts';

/** Days after writing or showing in which a note does not come. */
const REST_DAYS = 30;

/** In so many days after that, the distance to certainty halves. */
const HALF_LIFE_DAYS = 60;

/** Places in time at which a note is looked for on one day. */
const TRIES = 8;

/** When notes were shown to be read again, latest last. */
export type Reread = [note: string, day: LocalDay][];

/** Older showings than these are forgotten: their notes have long been due again. */
const MOST_REREAD = 500;

/** The chance, 0 to 1, of a note met so many days ago. */
export function chanceToReadAgain(daysSinceMet: number): number {
  const days = Math.max(0, daysSinceMet - REST_DAYS);
  return 1 - 2 ** (-days / HALF_LIFE_DAYS);
}

/** 0 to 1, the same for the same words. */
function lot(seed: string, name: string): number {
  return rankOf(seed, name) / 2 ** 52;
}

/** The instants of one day's tries, between the oldest note and the day before which a note is old. */
export function triesInTime(
  seed: string,
  today: LocalDay,
  oldest: number,
  newest: number,
): number[] {
  return Array.from(
    { length: TRIES },
    (_, index) => oldest + lot(`${seed}:${today}`, `try ${index}`) * Math.max(0, newest - oldest),
  );
}

/** The first of `candidates` that its chance lets through; undefined on a day without one. */
export function noteReadAgain<Candidate extends { id: string; day: LocalDay }>(
  candidates: readonly Candidate[],
  reread: Reread,
  today: LocalDay,
  seed: string,
): Candidate | undefined {
  const shown = new Map(reread);
  return candidates.find(({ id, day }) => {
    const met = shown.get(id) ?? day;
    return lot(`${seed}:${today}`, id) < chanceToReadAgain(daysBetween(met, today));
  });
}

export function withReread(reread: Reread, note: string, day: LocalDay): Reread {
  const others = reread.filter(([id]) => id !== note);
  return [...others, [note, day] satisfies Reread[number]].slice(-MOST_REREAD);
}

/** The stored showings; what is not one is left out. */
export function rereadFrom(stored: unknown): Reread {
  if (!Array.isArray(stored)) return [];
  return stored.filter(
    (entry): entry is Reread[number] =>
      Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'string',
  );
}
