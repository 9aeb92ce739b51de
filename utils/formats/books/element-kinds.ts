// What an element of XHTML is to somebody who reads its words.
import { type Attributes, typesOf } from './markup.ts';
import { isLeftOut } from './not-for-reading.ts';

/** Left out with all that is in them. `rt` and `rp` say how a word is spoken. */
const NO_WORDS = new Set(
  'head script style template svg math nav audio video canvas object iframe noscript select textarea button rt rp'.split(
    ' ',
  ),
);

/** What begins on a line of its own. `level1` and its like are of DTBook. */
const BLOCKS = new Set(
  'html body p div section article aside header footer main hgroup h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre hr figure figcaption table caption thead tbody tfoot tr td th address center details summary fieldset form linegroup level level1 level2 level3 level4 poem'.split(
    ' ',
  ),
);

export const isBlock = (name: string) => BLOCKS.has(name);

export const isHeading = (name: string) => /^h[1-6]$/.test(name);

const PAGE_NUMBER = /^(?:page-?num(?:ber)?s?|page-?no|page-?break)$/i;
const NOTE_REFERENCE = /^(?:note-?ref|footnote-?ref|fn-?anchor|fn-?ref)$/i;
const LINE = /^(?:line|(?:verse|poem|poetry|stanza)-?line)(?:-?(?:indent)?\d*)$/i;
const STANZA = /^(?:stanza|strophe|line-?group)$/i;

const hasClass = (attributes: Attributes, pattern: RegExp) =>
  attributes.class?.split(/\s+/).some((name) => pattern.test(name)) === true;

/** Whether nothing in the element is read: it is none of the text, or is not shown. */
export function isUnread(name: string, attributes: Attributes): boolean {
  return (
    NO_WORDS.has(name) ||
    attributes.hidden !== undefined ||
    /display\s*:\s*none/i.test(attributes.style ?? '') ||
    hasClass(attributes, PAGE_NUMBER) ||
    hasClass(attributes, NOTE_REFERENCE) ||
    isLeftOut(typesOf(attributes))
  );
}

/** A line of verse. */
export const isLine = (name: string, attributes: Attributes) =>
  name === 'line' || hasClass(attributes, LINE);

/** What has lines of verse for its blocks. */
export const isStanza = (name: string, attributes: Attributes) =>
  name === 'linegroup' || hasClass(attributes, STANZA);
