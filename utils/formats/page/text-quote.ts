// A quotation's anchor: the words, and so many around them that they can be found again.
import type { TextQuoteSelector } from '../../domain/passage.ts';

/** In UTF-16 code units: as many as there is room for, down to the least for the sake of a whole word. */
const CONTEXT_MOST = 64;
const CONTEXT_LEAST = 32;

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').toWellFormed();
}

function suffixOf(text: string): string {
  if (text.length <= CONTEXT_MOST) return text;
  const most = text.slice(0, CONTEXT_MOST);
  const wordEnd = most.lastIndexOf(' ');
  return wordEnd < CONTEXT_LEAST ? most : most.slice(0, wordEnd);
}

function prefixOf(text: string): string {
  if (text.length <= CONTEXT_MOST) return text;
  const most = text.slice(-CONTEXT_MOST);
  const wordStart = most.indexOf(' ') + 1;
  return CONTEXT_MOST - wordStart < CONTEXT_LEAST ? most : most.slice(wordStart);
}

/**
 * The anchor of the words that stand in the page's text from `start` to `end` (UTF-16 code units):
 * a TextQuoteSelector of the W3C Web Annotation Data Model, section 4.2.4. White space is folded
 * in all of it.
 */
export function textQuote(text: string, start: number, end: number): TextQuoteSelector {
  return {
    exact: folded(text.slice(start, end)),
    // Cut before it is mended: a letter of two code units that is cut in half is no letter.
    prefix: prefixOf(text.slice(0, start).replace(/\s+/g, ' ')).replace(/^[\udc00-\udfff]/, ''),
    suffix: suffixOf(text.slice(end).replace(/\s+/g, ' ')).replace(/[\ud800-\udbff]$/, ''),
  };
}
