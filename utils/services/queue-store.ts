// The queue in localStorage: read while the page is parsed, written at once.
// Only a cache: where the browser has emptied it or refuses it, spare cards serve.
import { EMPTY_QUEUE, parseQueue, type Queue } from '../domain/queue.ts';

const KEY = 'outward.queue';

export function readQueue(): Queue {
  try {
    return parseQueue(localStorage.getItem(KEY));
  } catch {
    return EMPTY_QUEUE;
  }
}

/** Stores what `change` makes of the queue as it stands in this moment, and returns it. */
export function changeQueue(change: (queue: Queue) => Queue): Queue {
  const before = readQueue();
  const after = change(before);
  if (after === before) return after;
  try {
    localStorage.setItem(KEY, JSON.stringify(after));
  } catch {
    // Storage switched off or full: this page has its card, the next one takes a spare.
  }
  return after;
}
