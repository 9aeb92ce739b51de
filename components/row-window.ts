// Which rows of a long list are in the page. The document scrolls; padding above
// and below the rows stands for all others. While the reader scrolls, that
// padding takes up every difference between estimate and truth, so that no row
// moves and the scrolled length stays as it is; when the scrolling rests, the
// padding is set right, and the scroll position with it.
import { createRowPages, PAGE_ROWS } from '../utils/domain/row-pages.ts';
import {
  heightOfRange,
  type Landing,
  nextRange,
  type RowLayout,
  type RowRange,
  type Sight,
} from '../utils/domain/row-range.ts';
import { driftOf, offsetsOf, pageHeights, type RowOffsets } from './row-places.ts';

const REST_MS = 150;

export type RowWindow = {
  /** Takes another list; with another `question` it begins at its top. */
  take(ids: readonly string[], question: number): void;
  /** Pages in the page. */
  range(): RowRange;
  /** Where a row lies that is in the page though its neighbours are not, in px. */
  placeOf(row: number): number;
  /** After each drawing: measures, and puts every row back where it was. */
  settle(): void;
  /** Watches scrolling and size until the function it returns is called. */
  watch(list: HTMLElement): () => void;
};

export type RowWindowOptions = {
  /** Reads the rows of these pages; they can be drawn when it resolves. */
  onNeed(range: RowRange): Promise<void>;
  /** Draws the list again. */
  onChange(): void;
  onError(error: unknown): void;
};

/** What stands over the list at the top of the screen, in px. */
function stickyHeight(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
}

function scrollOn(distance: number): void {
  if (Math.abs(distance) >= 1) scrollBy({ top: distance, behavior: 'instant' });
}

export function createRowWindow({ onNeed, onChange, onError }: RowWindowOptions): RowWindow {
  const empty = { pages: createRowPages(0), first: 0, last: -1, top: 0, bottom: 0, length: 0 };
  let layout: RowLayout = empty;
  let ids: readonly string[] = [];
  let question: number | undefined;
  let list: HTMLElement | undefined;
  let landing: Landing | undefined;
  let isToBegin = false;
  /** Other rows may have come into the range: they have not been read. */
  let isOther = false;
  /** Where the rows in sight and below stand. */
  let places: RowOffsets = [];
  let wanted: (RowRange & { landing?: Landing }) | undefined;
  let isReading = false;
  let isScrolling = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let width = 0;

  function sight(): Sight {
    const from = -(list?.getBoundingClientRect().top ?? 0);
    return { from, to: from + innerHeight };
  }

  function lay(change: Partial<RowLayout>): void {
    layout = { ...layout, ...change };
    layout.length = layout.top + heightOfRange(layout.pages, layout) + layout.bottom;
    if (list === undefined) return;
    list.style.paddingBlockStart = `${layout.top}px`;
    list.style.paddingBlockEnd = `${layout.bottom}px`;
  }

  /** Lays the list out anew with the rows staying where they are on the screen, `moved` px on in the list. */
  function layAndFollow(change: Partial<RowLayout>, moved: number): void {
    // Back before the list gets shorter, on after it has got longer: at the end there is no other room.
    if (moved < 0) scrollOn(moved);
    lay(change);
    if (moved > 0) scrollOn(moved);
  }

  function measure(): void {
    if (list === undefined) return;
    for (const [page, height] of pageHeights(list, layout)) layout.pages.setHeight(page, height);
  }

  function remember(): void {
    places = list ? offsetsOf(list) : [];
  }

  /** Whether what a jump led to is still on the screen. */
  function isSeen({ at }: Landing): boolean {
    const { from, to } = sight();
    return at >= from - 1 && at <= to + 1;
  }

  /** Where the padding above has to end for what was jumped to to be in sight. */
  function landed({ page, part, at }: Landing): number {
    const { pages, first } = layout;
    const before = heightOfRange(pages, { first, last: page - 1 });
    return at - before - part * pages.heightOf(page);
  }

  /** The padding as the heights known so far would have it: only while nothing moves, or a scrolling would end there. */
  function setRight(): void {
    const { pages, first, last, top, bottom } = layout;
    const seen = sight();
    const isInSight = seen.to > top && seen.from < top + heightOfRange(pages, layout);
    if (list === undefined || isScrolling || isReading || !isInSight) return;
    const moved = Math.round(pages.lengthBefore(first) - top);
    const below = pages.lengthAfter(last);
    if (moved === 0 && Math.abs(below - bottom) < 1) return;
    layAndFollow({ top: top + moved, bottom: below }, seen.from > 0 ? moved : 0);
    remember();
  }

  function restLater(): void {
    clearTimeout(rest);
    rest = setTimeout(setRight, REST_MS);
  }

  /** One reading at a time; of what is wanted meanwhile only the latest is read. */
  async function readWanted(): Promise<void> {
    isReading = true;
    try {
      while (wanted !== undefined) {
        const next = wanted;
        const asked = question;
        wanted = undefined;
        await onNeed(next);
        if (asked !== question || next.last >= layout.pages.pages) continue;
        if (next.landing && !isSeen(next.landing)) {
          // The reader has gone on meanwhile: what is seen now comes first.
          wanted = nextRange(layout, sight());
          continue;
        }
        remember();
        landing = next.landing;
        layout = { ...layout, first: next.first, last: next.last };
        onChange();
      }
    } finally {
      isReading = false;
    }
  }

  function want(next: RowRange & { landing?: Landing }): void {
    wanted = next;
    if (!isReading) readWanted().catch(onError);
  }

  function update(): void {
    if (list === undefined || layout.pages.pages === 0) return;
    const next = nextRange(layout, sight());
    if (next.first === layout.first && next.last === layout.last) return;
    want(next);
  }

  function onScroll(): void {
    isScrolling = true;
    clearTimeout(rest);
    remember();
    update();
  }

  function onScrollEnd(): void {
    isScrolling = false;
    restLater();
  }

  function onSize(): void {
    const { pages } = layout;
    if (innerWidth !== width)
      layout = { ...layout, pages: createRowPages(pages.rows, pages.rowEstimate()) };
    width = innerWidth;
    measure();
    remember();
    update();
    restLater();
  }

  /** The page in which a list has the first row in sight that it still has. */
  function pageInSight(of: readonly string[]): number {
    for (const [id] of places.slice(0, PAGE_ROWS)) {
      const row = of.indexOf(id);
      if (row !== -1) return Math.floor(row / PAGE_ROWS);
    }
    return layout.first;
  }

  return {
    range: () => ({ first: layout.first, last: layout.last }),
    take(next, asked) {
      if (next === ids && asked === question) return;
      const { first, last, top, pages: before } = layout;
      const pages = createRowPages(next.length, before.rowEstimate());
      const end = pages.pages - 1;
      if (asked !== question) {
        isToBegin = question !== undefined;
        [places, wanted, landing] = [[], undefined, undefined];
        layout = { ...empty, pages, last: Math.min(0, end), bottom: pages.lengthAfter(0) };
      } else {
        const shift = pageInSight(next) - pageInSight(ids);
        const isGrown = next[0] === ids[0] && next[ids.length - 1] === ids.at(-1);
        for (let page = 0; isGrown && page < before.pages - 1; page += 1)
          if (before.isMeasured(page)) pages.setHeight(page, before.heightOf(page));
        const range = {
          first: Math.max(0, Math.min(first + shift, end)),
          last: Math.min(Math.max(last + shift, 0), end),
        };
        layout = { ...layout, pages, ...range, top, bottom: pages.lengthAfter(range.last) };
        isOther = true;
      }
      [ids, question] = [next, asked];
      lay({});
    },
    placeOf(row) {
      const page = Math.floor(row / PAGE_ROWS);
      const { pages } = layout;
      const part = ((row % PAGE_ROWS) / PAGE_ROWS) * pages.heightOf(page);
      return pages.lengthBefore(page) + part * pages.scale();
    },
    settle() {
      if (list === undefined) return;
      const { pages, first, last, length } = layout;
      // Measuring must not make the page shorter, even for a moment: the scroll position would give way.
      list.style.paddingBlockEnd = `${Math.max(length, layout.bottom)}px`;
      measure();
      // While the list begins on the screen, what comes in above is to be seen.
      const drift = sight().from > 0 ? driftOf(list, places) : 0;
      let top = landing ? landed(landing) : layout.top - drift;
      landing = undefined;
      // The first row of all has nothing above it; any other has something.
      const moved = first === 0 || top < 1 ? pages.lengthBefore(first) - top : 0;
      top += moved;
      const after = pages.lengthAfter(last);
      const left = length - top - heightOfRange(pages, layout);
      layAndFollow({ top, bottom: after > 0 && left > after / 4 ? left : after }, moved);
      if (isToBegin && sight().from > 0) scrollOn(-sight().from - stickyHeight());
      isToBegin = false;
      remember();
      if (isOther && last >= first) want({ first, last });
      isOther = false;
      requestAnimationFrame(update);
      restLater();
    },
    watch(element) {
      list = element;
      width = innerWidth;
      const watching = new AbortController();
      const { signal } = watching;
      addEventListener('scroll', onScroll, { passive: true, signal });
      addEventListener('scrollend', onScrollEnd, { signal });
      addEventListener('resize', onSize, { signal });
      update();
      return () => {
        watching.abort();
        clearTimeout(rest);
        list = undefined;
      };
    },
  };
}
