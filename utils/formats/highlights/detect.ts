// Which format a file of highlights or quotes has, told from what is in it.
import { deckHighlights } from './deck-reader.ts';
import { fortunes } from './fortune.ts';
import type { Found } from './found.ts';
import { headedCsv } from './headed-csv.ts';
import { hypothesisJson } from './hypothesis-json.ts';
import { isKindleClippings, kindleClippings } from './kindle-clippings.ts';
import { plainText, withLineFeeds } from './plain-text.ts';
import { quotesJson } from './quotes-json.ts';
import { quotesText } from './quotes-text.ts';
import { twoColumns } from './two-columns.ts';

/** Enough of a file for the first clippings, whatever they are. */
const START_LENGTH = 16_384;

function clippings(text: string): Found | undefined {
  return isKindleClippings(text.slice(0, START_LENGTH)) ? kindleClippings(text) : undefined;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function jsonHighlights(text: string): Found | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  const value = parsedJson(text);
  return hypothesisJson(value, text) ?? quotesJson(value, text);
}

/** The surest first: each takes only what is its own. */
const READERS = [deckHighlights, jsonHighlights, clippings];

/** The same of what is read as a screen would show it; plain text is nearly anything, and rows are too. */
const READERS_OF_PLAIN_TEXT = [headedCsv, fortunes, quotesText, twoColumns];

function firstFound(text: string, readers: typeof READERS): Found | undefined {
  for (const read of readers) {
    const found = read(text);
    if (found) return found;
  }
  return undefined;
}

/**
 * What the file holds, by the first format that it is; undefined where it is none. The
 * name of the file says nothing: the same words are the same under any.
 */
export function highlightsIn(text: string, _path?: string): Found | undefined {
  const lines = withLineFeeds(text.replace(/^\ufeff/, ''));
  if (lines.trim() === '') return undefined;
  return firstFound(lines, READERS) ?? firstFound(plainText(lines), READERS_OF_PLAIN_TEXT);
}
