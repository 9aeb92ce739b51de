// What belongs near: to a thought, others of the same theme, source or lens; to a
// note, others to the same thought, about the same person, of the same theme.
import type { Note } from './note.ts';
import { rankOf } from './rank.ts';
import type { Source, Thought } from './thought.ts';

/** What two thoughts share. */
export const THOUGHT_TIES = ['theme', 'source', 'lens'] as const;

export type ThoughtTie = (typeof THOUGHT_TIES)[number];

/** What two notes share, the nearest first. */
export const NOTE_TIES = ['thought', 'person', 'theme'] as const;

export type NoteTie = (typeof NOTE_TIES)[number];

/** What is related by one tie, in the order to show it; never empty. */
export type RelatedBy<Tie, Value> = { tie: Tie; values: Value[] };

/** How many thoughts of each tie are shown where there are enough of all: six together. */
const PLACES: Record<ThoughtTie, number> = { theme: 3, source: 2, lens: 1 };

export const RELATED_NOTES = 5;

const isSame = (a: string | undefined, b: string | undefined) => a !== undefined && a === b;

/**
 * Whether two thoughts are from one source: of one author; where one of them
 * names none, of one work, page or lesson. A translation is no source of its own.
 */
export function isSameSource(a: Source | undefined, b: Source | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if (a.author !== undefined && b.author !== undefined) return a.author === b.author;
  return isSame(a.work, b.work) || isSame(a.url, b.url) || isSame(a.lesson?.id, b.lesson?.id);
}

function tiesOf(a: Thought, b: Thought): ThoughtTie[] {
  return THOUGHT_TIES.filter((tie) =>
    tie === 'source' ? isSameSource(a.source, b.source) : isSame(a[tie], b[tie]),
  );
}

/** The tie under which a thought stands: the rarest. Most thoughts share a lens, and few a source. */
function closestOf(ties: readonly ThoughtTie[]): ThoughtTie | undefined {
  return (['source', 'theme', 'lens'] as const).find((tie) => ties.includes(tie));
}

/** How many of each tie are shown. Places that one cannot fill go to the others, in their order. */
function placesFor(found: Record<ThoughtTie, number>): Record<ThoughtTie, number> {
  const places = { theme: 0, source: 0, lens: 0 };
  let free = 0;
  for (const tie of THOUGHT_TIES) {
    places[tie] = Math.min(PLACES[tie], found[tie]);
    free += PLACES[tie] - places[tie];
  }
  for (const tie of THOUGHT_TIES) {
    const more = Math.min(free, found[tie] - places[tie]);
    places[tie] += more;
    free -= more;
  }
  return places;
}

/**
 * Up to six of `others`, each once, by what they share with `thought`: those that
 * share more first, and else in an order that is each thought's own, so that not
 * the same few stand beside all.
 */
export function relatedThoughts(
  thought: Thought,
  others: readonly Thought[],
): RelatedBy<ThoughtTie, Thought>[] {
  const seen = new Set([thought.text]);
  const near = others.flatMap((other) => {
    const ties = tiesOf(thought, other);
    const tie = closestOf(ties);
    if (tie === undefined || other.id === thought.id || seen.has(other.text)) return [];
    seen.add(other.text);
    return [{ other, tie, shared: ties.length, rank: rankOf(thought.id, other.id) }];
  });
  near.sort((a, b) => b.shared - a.shared || a.rank - b.rank);
  const by = (tie: ThoughtTie) => near.filter((one) => one.tie === tie);
  const [theme, source, lens] = THOUGHT_TIES.map((tie) => by(tie).length) as [
    number,
    number,
    number,
  ];
  const places = placesFor({ theme, source, lens });
  return THOUGHT_TIES.map((tie) => ({
    tie,
    values: by(tie)
      .slice(0, places[tie])
      .map(({ other }) => other),
  })).filter(({ values }) => values.length > 0);
}

const isNewer = (a: Note, b: Note) => b.instant - a.instant || (a.id < b.id ? 1 : -1);

/**
 * Up to `RELATED_NOTES` of the notes `found` by each tie, each under its nearest
 * and newest first. Deleted ones and the note itself are none of them.
 */
export function relatedNotes(
  note: Pick<Note, 'id'>,
  found: Record<NoteTie, readonly Note[]>,
): RelatedBy<NoteTie, Note>[] {
  const seen = new Set([note.id]);
  return NOTE_TIES.map((tie) => {
    const free = RELATED_NOTES + 1 - seen.size;
    const values = found[tie]
      .filter(({ id, deleted }) => !seen.has(id) && !deleted)
      .sort(isNewer)
      .slice(0, free);
    for (const { id } of values) seen.add(id);
    return { tie, values };
  }).filter(({ values }) => values.length > 0);
}
