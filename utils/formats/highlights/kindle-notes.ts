// Which highlight of its book a note was written to.
import { createReach } from './kindle-reach.ts';
import type { Clipping } from './kindle-resizes.ts';

type Timed = Clipping & { when?: string };

/** The one nearest in the file, the earlier of two. `sorted` by `at`. */
function nearest<Kind extends Clipping>(sorted: readonly Kind[], at: number): Kind | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Kind).at < at) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [sorted[low - 1], sorted[low]];
  if (!before || !after) return before ?? after;
  return at - before.at <= after.at - at ? before : after;
}

function grouped<Kind, Key>(
  all: readonly Kind[],
  keyOf: (one: Kind) => Key | undefined,
): Map<Key, Kind[]> {
  const groups = new Map<Key, Kind[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** Where locations are not told, as in KOReader's files, a note has its highlight's page and time. */
const momentOf = ({ place, when, range }: Timed) =>
  range || when === undefined ? undefined : `${place.page}|${when}`;

/**
 * The highlight of each note: one that ends at its location, else one that has it
 * inside; of several the nearest in the file. `highlights` are also those that were
 * replaced, since the note may be older than the last resize; `kept` those that were not.
 */
export function highlightsOfNotes<Kind extends Timed>(
  notes: readonly Kind[],
  highlights: readonly Kind[],
  kept: readonly Kind[],
): Map<Kind, Kind> {
  const byEnd = grouped(highlights, ({ range }) => range?.end);
  const byStart = grouped(highlights, ({ range }) => range?.start);
  const byMoment = grouped(highlights, momentOf);
  const reach = createReach<Kind>([...byStart.keys()]);
  for (const one of kept) if (one.range) reach.add(one.range.start, one.range.end, one);

  function holderOf(note: Kind): Kind | undefined {
    const moment = momentOf(note);
    if (!note.range)
      return moment === undefined ? undefined : nearest(byMoment.get(moment) ?? [], note.at);
    const { end } = note.range;
    const ending = nearest(byEnd.get(end) ?? [], note.at);
    if (ending) return ending;
    const around = reach.furthest(end - 1);
    return around && around.end > end ? around.value : nearest(byStart.get(end) ?? [], note.at);
  }

  const holders = new Map<Kind, Kind>();
  for (const note of notes) {
    const holder = holderOf(note);
    if (holder) holders.set(note, holder);
  }
  return holders;
}
