// The passage that is selected on a page, with all that the page says of it, as plain data.
import { heldWords } from '../../domain/kept-passage.ts';
import { type FoundPassage, UNREADABLE } from '../../formats/page/found-passage.ts';
import { languageTag, UNKNOWN_LANGUAGE } from '../../formats/page/language-tag.ts';
import { pageLanguage, pageSource } from '../../formats/page/page-source.ts';
import type { TextFragment } from '../../formats/page/text-fragment.ts';
import { textQuote } from '../../formats/page/text-quote.ts';
import { createLookOfText, type LookOfText } from './look-of-text.ts';
import { pageFacts } from './page-facts.ts';
import { type RangeWords, rangeWords } from './range-words.ts';
import { selectedRanges } from './selected-ranges.ts';
import { drawnParent, isElement, textsIn } from './tree.ts';

/** The language that the nearest element says. An empty one says that it is not known. */
function languageAround(node: Node): string | undefined {
  for (let one = isElement(node) ? node : drawnParent(node); one; one = drawnParent(one)) {
    const said = one.getAttribute('lang') ?? one.getAttribute('xml:lang');
    if (said !== null) return languageTag(said) ?? UNKNOWN_LANGUAGE;
  }
  return undefined;
}

/** Whether nothing that a reader sees stands between two ranges in one block: then it is one that goes round what cannot be selected. */
function isOneLine(before: Range, after: Range, look: LookOfText): boolean {
  const [from, to] = [before.endContainer, after.startContainer].map((node) =>
    isElement(node) ? node : drawnParent(node),
  );
  if (!from || !to || look.blockOf(from) !== look.blockOf(to)) return false;
  const between = document.createRange();
  between.setStart(before.endContainer, before.endOffset);
  between.setEnd(after.startContainer, after.startOffset);
  return rangeWords(between, textsIn(between.commonAncestorContainer), look) === undefined;
}

/** Whether the reader's keys go to this very frame. */
function isFocused(page: Document): boolean {
  const inFront = page.activeElement?.localName ?? '';
  return page.hasFocus() && !/^(i?frame|object|embed)$/.test(inFront);
}

function fragmentOf(
  { start, end, rangeOf }: RangeWords,
  length: number,
  makeFragment: (range: Range) => TextFragment | undefined,
): TextFragment | undefined {
  try {
    return makeFragment(rangeOf(Math.min(end - start, length)));
  } catch {
    return undefined;
  }
}

/**
 * The passage selected on `page`; undefined where none is. `makeFragment` makes the directive
 * that leads to a range. Of several ranges the first is what leads there.
 */
export function passageOnPage(
  page: Document,
  makeFragment: (range: Range) => TextFragment | undefined,
): FoundPassage | typeof UNREADABLE | undefined {
  if (page.contentType === 'application/pdf') return UNREADABLE;
  const ranges = selectedRanges(page);
  const texts = ranges.length === 0 ? [] : textsIn(page.documentElement);
  const look = createLookOfText();
  const read = ranges.flatMap((range) => {
    const words = rangeWords(range, texts, look);
    return words ? [{ range, words }] : [];
  });
  const [first] = read;
  if (first === undefined) return undefined;

  const joined = read.reduce((text, { range, words }, at) => {
    const before = read[at - 1]?.range;
    const gap = before === undefined ? '' : isOneLine(before, range, look) ? ' ' : '\n';
    return `${text}${gap}${words.text.slice(words.start, words.end)}`;
  }, '');
  const { text, isCut } = heldWords(joined);
  const { words, range } = first;
  const length = Math.min(words.end - words.start, text.length);
  const fragment = fragmentOf(words, length, makeFragment);
  const facts = pageFacts(page);
  return {
    text,
    isCut,
    isFocused: isFocused(page),
    language:
      languageAround(range.commonAncestorContainer) ?? pageLanguage(facts) ?? UNKNOWN_LANGUAGE,
    address: page.location.href,
    selector: textQuote(words.text, words.start, words.start + length),
    source: pageSource(facts),
    ...(fragment && { fragment }),
  };
}
