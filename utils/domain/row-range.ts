// Which pages of a long list belong in the page, for what the reader sees of it.
import type { RowPages } from './row-pages.ts';

/** At most so many pages at once: 240 rows. */
export const MOST_PAGES = 6;

/** Pages from first to last, both included; none where last is below first. */
export type RowRange = { first: number; last: number };

/**
 * Where a far jump has led: a part, 0 to 1, of a page to stand at `at`, in px
 * from the list's top, which was the top or the bottom of the screen.
 */
export type Landing = { page: number; part: number; edge: 'top' | 'bottom'; at: number };

/** Lengths in px: padding above and below the rows, and all together. */
export type RowLayout = RowRange & { pages: RowPages; top: number; bottom: number; length: number };

/** What is seen of the list, from its top, in px. */
export type Sight = { from: number; to: number };

export function heightOfRange(pages: RowPages, { first, last }: RowRange): number {
  let height = 0;
  for (let page = first; page <= last; page += 1) height += pages.heightOf(page);
  return height;
}

/** So much is ready beyond the screen, in px. */
function marginOf({ from, to }: Sight): number {
  return Math.max(to - from, 600);
}

/** The pages that fill the screen where a jump has landed: those beyond it come after. */
function rangeAt(pages: RowPages, { page, part, edge }: Landing, sight: Sight): RowRange {
  const screen = sight.to - sight.from;
  let [first, last] = [page, page];
  if (edge === 'top') {
    let seen = pages.heightOf(page) * (1 - part);
    for (; seen < screen && last < pages.pages - 1; seen += pages.heightOf(last)) last += 1;
  } else {
    let seen = pages.heightOf(page) * part;
    for (; seen < screen && first > 0; seen += pages.heightOf(first)) first -= 1;
  }
  return edge === 'top'
    ? { first, last: Math.min(last, first + MOST_PAGES - 1) }
    : { first: Math.max(first, last - MOST_PAGES + 1), last };
}

/** Where a jump into the padding leads: as far into the pages as into the padding. */
function landingAt({ pages, first, last, top, bottom, length }: RowLayout, sight: Sight): Landing {
  if (sight.to <= top || last < first) {
    const scale = top > 0 ? pages.lengthBefore(first) / top : 1;
    const at = Math.max(0, sight.from);
    return { ...pages.pageAt(at * scale), edge: 'top', at };
  }
  const scale = bottom > 0 ? pages.lengthAfter(last) / bottom : 1;
  const at = Math.min(sight.to, length);
  const left = (length - at) * scale;
  return { ...pages.pageAt(pages.lengthBefore(pages.pages) - left), edge: 'bottom', at };
}

/** The pages to have in the page, with where the jump has landed if it was one. */
export function nextRange(layout: RowLayout, sight: Sight): RowRange & { landing?: Landing } {
  const { pages, top } = layout;
  let { first, last } = layout;
  let [above, below] = [top, top + heightOfRange(pages, layout)];
  if (last < first || sight.to <= above || sight.from >= below) {
    const landing = landingAt(layout, sight);
    return { ...rangeAt(pages, landing, sight), landing };
  }
  const margin = marginOf(sight);
  while (first > 0 && above > sight.from - margin) {
    first -= 1;
    above -= pages.heightOf(first);
  }
  while (last < pages.pages - 1 && below < sight.to + margin) {
    last += 1;
    below += pages.heightOf(last);
  }
  // A page goes only when it is well out of sight: none comes and goes at an edge.
  while (first < last && above + pages.heightOf(first) < sight.from - 2 * margin) {
    above += pages.heightOf(first);
    first += 1;
  }
  while (last > first && below - pages.heightOf(last) > sight.to + 2 * margin) {
    below -= pages.heightOf(last);
    last -= 1;
  }
  return { first, last: Math.min(last, first + MOST_PAGES - 1) };
}
