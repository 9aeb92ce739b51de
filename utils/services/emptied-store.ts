// Whether the browser has lost its store of notes: Chromium empties one that it
// finds damaged, and profiles are restored by half. The cards that were planned
// from the notes' database stay in localStorage, and tell that there was one.
import type { LocalDay } from '../domain/day.ts';
import { changeQueue, readQueue } from './queue-store.ts';

/** The day on which the store was found empty, until the reader has taken note of it. */
export function emptiedOn(): LocalDay | undefined {
  return readQueue().emptiedOn;
}

export function forgetEmptied(): void {
  changeQueue(({ emptiedOn: _day, ...queue }) => queue);
}
