// Which highlights of a book were replaced by a later one: the device appends a block
// each time a highlight is resized, and never holds two that overlap.
import { fold } from '../../domain/fold.ts';
import type { Place } from './found.ts';
import type { Range } from './kindle-place.ts';
import { createReach } from './kindle-reach.ts';

/** What is told of a highlight or a note; `at` is its place among the blocks of the file. */
export type Clipping = { at: number; text: string; place: Place; range?: Range };

/** Of many that stand at one location, with as many are the words compared. */
const COMPARED_MAX = 16;

const exactKey = ({ text, place }: Clipping) => `${place.page}|${place.location}|${text}`;

const contains = (one: Range, other: Range) => one.start <= other.start && other.end <= one.end;

const isWide = ({ start, end }: Range) => end - start > 1;

/** Letters and digits, folded. */
const bare = (text: string) => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * By the replaced highlight, the one that stays: the last of those that overlap, or
 * are the same. A location is some 150 bytes of the book. Ranges overlap for certain
 * where one has a whole location between its ends in which the other stands too; where
 * they share no more than their ends, one has the other's words in it. Those that only
 * touch stay both, as do those on one page without locations.
 */
export function replacements<Kind extends Clipping>(highlights: readonly Kind[]): Map<Kind, Kind> {
  const starts = highlights.flatMap(({ range }) => (range ? [range.start] : []));
  const all = createReach<Kind>(starts);
  const wide = createReach<Kind>(starts);
  const same = new Map<string, Kind>();
  const endingAt = new Map<number, Kind[]>();
  const letters = new Map<Kind, string>();
  const replaced = new Map<Kind, Kind>();

  function lettersOf(one: Kind): string {
    const found = letters.get(one) ?? bare(one.text);
    letters.set(one, found);
    return found;
  }

  function overlapping({ start, end }: Range): Kind | undefined {
    const touched = end - start > 1 ? all.furthest(end - 1) : undefined;
    const around = wide.furthest(end - 1);
    return [touched, around].find((one) => one && one.end > start)?.value;
  }

  function withWordsOf(highlight: Kind, range: Range): Kind | undefined {
    const near = [range.start, range.end].flatMap((place) =>
      (endingAt.get(place) ?? []).slice(-COMPARED_MAX),
    );
    return near.find((later) => {
      const isWithin =
        later.range && (contains(range, later.range) || contains(later.range, range));
      if (!isWithin) return false;
      const [one, other] = [lettersOf(highlight), lettersOf(later)];
      return one !== '' && other !== '' && (one.includes(other) || other.includes(one));
    });
  }

  function keep(highlight: Kind, range: Range | undefined): void {
    same.set(exactKey(highlight), highlight);
    if (!range) return;
    all.add(range.start, range.end, highlight);
    if (isWide(range)) wide.add(range.start, range.end, highlight);
    for (const place of new Set([range.start, range.end])) {
      const there = endingAt.get(place);
      if (there) there.push(highlight);
      else endingAt.set(place, [highlight]);
    }
  }

  for (const highlight of highlights.toReversed()) {
    const { range } = highlight;
    const later =
      same.get(exactKey(highlight)) ??
      (range && (overlapping(range) ?? withWordsOf(highlight, range)));
    if (later) replaced.set(highlight, later);
    else keep(highlight, range);
  }
  return replaced;
}
