// What is selected on a page: Firefox has several ranges, and a shadow tree hides its own.
import { shadowRootsIn } from './tree.ts';

/** Selection as newer browsers have it; and Chromium's selection of a shadow tree, which is no standard. */
type NewerSelection = Selection & {
  getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): StaticRange[];
};
type SelectingRoot = ShadowRoot & { getSelection?(): Selection | null };

function rangesOf(selection: Selection | null | undefined): Range[] {
  if (!selection) return [];
  const ranges = Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at));
  return ranges.filter((range) => !range.collapsed);
}

/** Ranges within shadow trees. One that leads out of its tree cannot be said, and is none. */
function composedRanges(page: Document): Range[] {
  const shadowRoots = shadowRootsIn(page);
  if (shadowRoots.length === 0) return [];
  const selection: NewerSelection | null = page.getSelection();
  const composed = selection?.getComposedRanges?.({ shadowRoots }) ?? [];
  const ranges = composed.map(({ startContainer, startOffset, endContainer, endOffset }) => {
    const range = page.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range;
  });
  const whole = ranges.filter((range) => !range.collapsed);
  if (whole.length > 0) return whole;
  return shadowRoots.flatMap((root: SelectingRoot) => rangesOf(root.getSelection?.()));
}

/** The ranges that are selected, in the order in which they stand. */
export function selectedRanges(page: Document): Range[] {
  const plain = rangesOf(page.getSelection());
  const ranges = plain.length > 0 ? plain : composedRanges(page);
  return ranges.toSorted((a, b) =>
    a.startContainer.getRootNode() === b.startContainer.getRootNode()
      ? a.compareBoundaryPoints(Range.START_TO_START, b)
      : 0,
  );
}
