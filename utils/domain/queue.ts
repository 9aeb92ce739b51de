// The queue: what the paint script needs, kept in localStorage. It holds the
// cards shown in the latest slots and the cards that come next, in order and
// bound to no date, so that a day without a new tab skips no thought.
import type { Card } from './card.ts';
import type { LocalDay, Slot } from './day.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

/** Raised when the shape changes; an older queue is then thrown away and made anew. */
export const QUEUE_VERSION = 1;

/** How many past slots are remembered, so that a clock set back or a flight west shows what that day showed. */
export const REMEMBERED_SLOTS = 14;

const CARDS_TOO_FEW = 12;

export type ShownCard = { slot: Slot; card: Card };

export type Queue = {
  version: typeof QUEUE_VERSION;
  settings: Settings;
  /** The languages in which `coming` was planned, joined; absent before the first planning. */
  languages?: string;
  /** Words that the pages' HTML has in English, by their names, in the language that they are of. */
  labels?: { language: string; words: Record<string, string> };
  /** Latest last. */
  shown: ShownCard[];
  /** Next first. */
  coming: Card[];
  /** Passages of the book that is read one a day, next first; absent while none is, or none is left. */
  daily?: Card[];
  /** The local day that has had its passage. */
  dailyOn?: LocalDay;
  /** The local day on which a thought was last seen. */
  viewedDay?: LocalDay;
  /** The thought whose prompt the reader skipped. */
  promptSkippedOn?: string;
  /** The local day on which the store of notes was found empty though there had been one. */
  emptiedOn?: LocalDay;
  /** There was no store before, and the first run has not been offered yet. */
  isFirstRun?: true;
  /** The instant from which on a page should look whether a backup is due; absent while none may be made. */
  backUpAfter?: number;
};

export const EMPTY_QUEUE: Queue = {
  version: QUEUE_VERSION,
  settings: DEFAULT_SETTINGS,
  shown: [],
  coming: [],
};

/** The card of a slot, where it has been shown. */
export function shownIn(queue: Queue, slot: Slot): Card | undefined {
  return queue.shown.find((shown) => shown.slot === slot)?.card;
}

/** The queue with `card` as the card of `slot`, whatever that slot had before. */
export function withShown(queue: Queue, slot: Slot, card: Card): Queue {
  const others = queue.shown.filter((shown) => shown.slot !== slot);
  return { ...queue, shown: [...others, { slot, card }].slice(-REMEMBERED_SLOTS) };
}

/** Whether so few cards are left that more should be planned. */
export function isRunningLow(queue: Queue): boolean {
  const { coming, daily } = queue;
  return coming.length < CARDS_TOO_FEW || daily?.length === 0;
}

/** The queue as text from localStorage says it; an empty one where it is absent, broken or of another version. */
export function parseQueue(text: string | null): Queue {
  try {
    const queue = JSON.parse(text ?? 'null');
    const isWhole = Array.isArray(queue?.shown) && Array.isArray(queue.coming) && queue.settings;
    return isWhole && queue.version === QUEUE_VERSION ? queue : EMPTY_QUEUE;
  } catch {
    return EMPTY_QUEUE;
  }
}
