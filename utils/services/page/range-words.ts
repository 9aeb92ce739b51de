// The words of one range of a page, and the page's text around them.
import { type JoinedWords, joinedWords, type Piece } from '../../formats/page/joined-words.ts';
import type { LookOfText } from './look-of-text.ts';
import { drawnParent, isElement, standInTree } from './tree.ts';

/** More than a passage holds, and its surroundings: the rest of a long selection is not read. */
const CONTEXT_READ = 400;
const WORDS_READ = 3000;

type Stretch = Piece & { node: Text | Element; base: number };

export type RangeWords = {
  /** The page's text before, in and after the range, as far as it was read. */
  text: string;
  /** Where the words of the range stand in it. */
  start: number;
  end: number;
  /** A range from and to the very letters of the words, the first `length` of them. */
  rangeOf(length: number): Range;
};

/** What of a text lies in the range: from and to which offset. Undefined where nothing does. */
function partIn(node: Text | Element, range: Range): [from: number, to: number] | undefined {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const stand = standInTree(node, range.commonAncestorContainer.getRootNode());
  if (stand === undefined || !range.intersectsNode(stand)) return undefined;
  const length = isElement(node) ? 0 : node.data.length;
  const from = node === startContainer ? startOffset : 0;
  const to = node === endContainer ? endOffset : length;
  return isElement(node) || from < to ? [from, to] : undefined;
}

/** Reads on from `at`, a step at a time, until so much is read; texts of which a reader sees nothing are passed over. */
function around(texts: readonly (Text | Element)[], at: number, step: 1 | -1, look: LookOfText) {
  const read: (Text | Element)[] = [];
  let length = 0;
  for (let index = at; length < CONTEXT_READ; index += step) {
    const node = texts[index];
    if (node === undefined) break;
    if (!isShown(node, look)) continue;
    read.push(node);
    length += isElement(node) ? 1 : Math.min(node.data.trim().length, CONTEXT_READ);
  }
  return step === 1 ? read : read.reverse();
}

function isShown(node: Text | Element, look: LookOfText): boolean {
  const parent = drawnParent(node);
  return parent !== undefined && look.isRead(parent);
}

/** The words of `range` among `texts`, all those of its page. Undefined where it has none. */
export function rangeWords(
  range: Range,
  texts: readonly (Text | Element)[],
  look: LookOfText,
): RangeWords | undefined {
  const first = texts.findIndex((node) => partIn(node, range) !== undefined);
  if (first < 0) return undefined;
  const stretches: Stretch[] = [];
  let block: Element | undefined;

  function add(node: Text | Element, from: number, to: number): void {
    const parent = drawnParent(node) as Element;
    const own = look.blockOf(parent);
    const isBreak = isElement(node);
    stretches.push({
      node,
      base: from,
      text: isBreak ? '\n' : node.data.slice(from, to),
      isApart: block !== undefined && own !== block,
      isSet: isBreak || look.isSet(parent),
    });
    block = own;
  }

  for (const node of around(texts, first - 1, -1, look))
    add(node, isElement(node) ? 0 : Math.max(0, node.data.length - CONTEXT_READ), Infinity);
  const [startsAt] = partIn(texts[first] as Text, range) ?? [0];
  if (startsAt > 0) add(texts[first] as Text, Math.max(0, startsAt - CONTEXT_READ), startsAt);
  const begin = stretches.length;

  let length = 0;
  let last = first;
  let endsAt = 0;
  for (let index = first; index < texts.length && length < WORDS_READ; index += 1) {
    const node = texts[index] as Text | Element;
    const part = partIn(node, range);
    if (part === undefined && index > first) {
      const stand = standInTree(node, range.commonAncestorContainer.getRootNode());
      if (stand === undefined || range.comparePoint(stand, 0) > 0) break;
    }
    if (part === undefined) continue;
    [last, endsAt] = [index, part[1]];
    if (!isShown(node, look)) continue;
    add(node, ...part);
    length += isElement(node)
      ? 1
      : node.data
          .slice(...part)
          .replace(/\s+/g, ' ')
          .trim().length;
  }
  const end = stretches.length;

  const node = texts[last] as Text | Element;
  if (!isElement(node) && endsAt < node.data.length && isShown(node, look))
    add(node, endsAt, endsAt + CONTEXT_READ);
  for (const after of around(texts, last + 1, 1, look)) add(after, 0, CONTEXT_READ);

  return wordsIn(joinedWords(stretches, 2 * CONTEXT_READ + WORDS_READ), stretches, begin, end);
}

function wordsIn(
  { text, places }: JoinedWords,
  stretches: readonly Stretch[],
  begin: number,
  end: number,
): RangeWords | undefined {
  const isWord = (at: number) => (text[at] ?? '').trim() !== '';
  const start = places.findIndex(({ piece }, at) => piece >= begin && piece < end && isWord(at));
  const last = places.findLastIndex(({ piece }, at) => piece >= begin && piece < end && isWord(at));
  if (start < 0) return undefined;
  return {
    text,
    start,
    end: last + 1,
    rangeOf(length) {
      const range = document.createRange();
      const from = places[start];
      const to = places[start + length - 1];
      const [first, final] = [stretches[from?.piece ?? 0], stretches[to?.piece ?? 0]];
      if (first && from) range.setStart(first.node, first.base + from.offset);
      if (final && to) range.setEnd(final.node, final.base + to.offset + 1);
      return range;
    },
  };
}
