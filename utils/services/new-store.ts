// A store of notes that was made anew: by a new reader's first page, or since the old one is
// gone. The new tab loads no more of it than this; what follows is said where it is asked for.
import { localDay } from '../domain/day.ts';
import { momentAt } from './moment.ts';
import { changeQueue } from './queue-store.ts';

/** To be called where the database was made anew. A new reader has no cards planned yet, and has lost nothing: it is the first run. */
export function recordNewStore(): void {
  changeQueue((queue) => {
    if (queue.languages === undefined) return { ...queue, isFirstRun: true };
    const today = localDay(momentAt(Date.now()), queue.settings.dayBeginsAt);
    return { ...queue, emptiedOn: today };
  });
}
