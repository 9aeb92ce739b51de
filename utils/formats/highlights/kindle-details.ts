// The line under a clipping's title, '- Your Highlight on page 3 | Location 40-41 | Added on …',
// in any language: what it is, where it stands, when it was made.
import type { Place } from './found.ts';
import { localTimeIn } from './kindle-dates.ts';
import { addedAt, type ClippingKind, isAddedIn } from './kindle-labels.ts';
import { type Range, type Whereabouts, whereaboutsIn } from './kindle-place.ts';

export type Details = {
  kind?: ClippingKind;
  place: Place;
  range?: Range;
  /** 'YYYY-MM-DDTHH:MM:SS' on the clock of the device. */
  when?: string;
  isSpan: boolean;
  /** Whether a language known here says the place and the date, and a word that is new says the kind. */
  isNewKind: boolean;
  /** Whether no other line can be meant: it has a known kind, a place and a date. */
  isCertain: boolean;
};

/** The longest real ones are half as long, in UTF-16 code units. */
const LINE_MAX_LENGTH = 500;

/** Direction marks, joiners, the byte order mark and soft hyphens. */
const UNSEEN = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const DASH = /^[\s\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]*[-‐-―−－﹣]/;

/** The first digit of each set of ten that is not 0 to 9 (Unicode, general category Nd). */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50];

function digitOf(digit: string): string {
  const code = digit.charCodeAt(0);
  const zero = ZEROS.find((one) => code >= one && code < one + 10);
  return zero === undefined ? digit : String(code - zero);
}

/** With plain spaces, digits, bars and brackets, whatever the device set. */
const plain = (line: string) =>
  line
    .replace(UNSEEN, '')
    .normalize('NFKC')
    .replace(/[^\P{Nd}0-9]/gu, digitOf);

type Parts = { where: string; added: string; when?: string };

/** Whether a piece that has no date is a place, and not a date that nobody can read. */
function isPlace(piece: string, { languages, isPlaced }: Whereabouts): boolean {
  const isTimed = addedAt(piece) !== -1 || /\d[:.]\d/.test(piece);
  return isPlaced && !isTimed && (languages.length > 0 || !/\d[^\d-]+\d/.test(piece));
}

/** What stands before the date, and the date: behind the last bar, or where a word says when it was added. */
function partsOf(text: string): Parts {
  const bars = text.split('|');
  if (bars.length === 1) {
    const at = addedAt(text);
    if (at <= 0) return { where: text, added: '' };
    const added = text.slice(at);
    const when = localTimeIn(added);
    return { where: text.slice(0, at), added, ...(when && { when }) };
  }
  for (let index = bars.length - 1; index > 0; index -= 1) {
    const added = bars[index] ?? '';
    const when = localTimeIn(added);
    if (when !== undefined) return { where: bars.slice(0, index).join('|'), added, when };
  }
  const last = bars.at(-1) ?? '';
  return isPlace(last, whereaboutsIn(last))
    ? { where: text, added: '' }
    : { where: bars.slice(0, -1).join('|'), added: last };
}

/** What a line says; undefined for a line that is no clipping's details. Never of more than 500 code units. */
export function detailsIn(line: string): Details | undefined {
  if (line.length > LINE_MAX_LENGTH || !DASH.test(line)) return undefined;
  const text = plain(line).replace(DASH, '');
  const { where, added, when } = partsOf(text);
  const { kind, place, range, isSpan, isPlaced, languages } = whereaboutsIn(where);
  const isDivided = added !== '' || text.includes('|');
  if (kind ? !isDivided && !isPlaced : when === undefined && !(isDivided && isPlaced)) {
    return undefined;
  }
  return {
    ...(kind && { kind }),
    ...(range && { range }),
    ...(when !== undefined && { when }),
    place,
    isSpan,
    isNewKind: kind === undefined && isAddedIn(languages, added),
    isCertain: kind !== undefined && isPlaced && when !== undefined,
  };
}

/** Digits around what divides hours from minutes. */
const TIME = /\p{Nd}\s?[:：.h時时點点시]\s?\p{Nd}/u;

/** Details that can be no other line. Quick for all others, as a file has one in ten lines that begins with a dash. */
export function certainDetailsIn(line: string): Details | undefined {
  if (line.length > LINE_MAX_LENGTH || !DASH.test(line) || !TIME.test(line)) return undefined;
  const details = detailsIn(line);
  return details?.isCertain ? details : undefined;
}

/** The kind that a block is: what its words say; for a language that nobody listed, whether a range is given and words are there. */
export function kindOf(details: Details, hasText: boolean): ClippingKind | undefined {
  if (details.kind) return details.kind;
  if (details.isNewKind || details.isSpan) return 'highlight';
  if (Object.keys(details.place).length === 0) return undefined;
  return hasText ? 'note' : 'bookmark';
}
