// Where a clipping stands: its page and its locations, and of which kind it is. What
// the words say is remembered by their shape, since a file has a few shapes only.
import type { Place } from './found.ts';
import {
  type ClippingKind,
  kindIn,
  LOCATION_WORD,
  languagesOf,
  PAGE_WORD,
} from './kindle-labels.ts';

/** Locations, both of them in it. */
export type Range = { start: number; end: number };

export type Whereabouts = {
  kind?: ClippingKind;
  place: Place;
  range?: Range;
  /** Whether the device gave a first and a last location, as it does for words that were marked. */
  isSpan: boolean;
  /** Whether a number stands in it, or a page in Roman numerals. */
  isPlaced: boolean;
  /** Those with a word for pages or locations in it. */
  languages: readonly string[];
};

const NUMBER = String.raw`\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+`;
/** From a place to a place: dashes of any kind, and what languages say. */
const NUMBERS = new RegExp(
  String.raw`(${NUMBER})(?:\s*(?:[-‐-―−~〜]|t\/m|to|tot|bis|au|à|a|до|по|から|至)\s*(${NUMBER}))?`,
  'giu',
);

const PLACE_WORD = new RegExp(`(?<page>${PAGE_WORD})|(?<location>${LOCATION_WORD})`, 'giu');
const SUFFIX = new RegExp(
  String.raw`^[\s.]*(?:(?<page>${PAGE_WORD})|(?<location>${LOCATION_WORD}))`,
  'iu',
);
const ROMAN = String.raw`(?<![\p{Script=Latin}\d])([ivxlc]+)(?![\p{Script=Latin}\d])`;
const ROMAN_AFTER = new RegExp(String.raw`(?:${PAGE_WORD})\p{L}*[\s.#]*${ROMAN}`, 'iu');
/** In languages that say 'page' behind the number. */
const ROMAN_BEFORE = new RegExp(String.raw`${ROMAN}\s*(?:${PAGE_WORD})`, 'iu');

type Role = 'page' | 'location';
type Shape = { kind?: ClippingKind; roles: Role[]; roman?: string; languages: string[] };

const roleOf = (groups: Record<string, string> | undefined): Role | undefined =>
  groups && (groups.page !== undefined ? 'page' : 'location');

/** What each number counts: the word before it says so, or the one right behind; else a page comes first, and a lone number is a location. */
function rolesIn(shape: string, hasRoman: boolean): Role[] {
  const texts = shape.split('0');
  const told = texts.slice(0, -1).map((before, index) => {
    const word = [...before.matchAll(PLACE_WORD)].at(-1) ?? SUFFIX.exec(texts[index + 1] ?? '');
    return roleOf(word?.groups);
  });
  const isPageFirst = !hasRoman && !told.includes('page') && told.length > 1;
  return told.map((role, index) => role ?? (isPageFirst && index === 0 ? 'page' : 'location'));
}

function readShape(shape: string): Shape {
  const kind = kindIn(shape);
  const roman = (ROMAN_AFTER.exec(shape) ?? ROMAN_BEFORE.exec(shape))?.[1];
  return {
    ...(kind && { kind }),
    ...(roman && { roman }),
    roles: rolesIn(shape, roman !== undefined),
    languages: languagesOf(shape),
  };
}

const SHAPES_MAX = 1000;
const shapes = new Map<string, Shape>();

function shapeOf(shape: string): Shape {
  const known = shapes.get(shape);
  if (known) return known;
  if (shapes.size >= SHAPES_MAX) shapes.clear();
  const read = readShape(shape);
  shapes.set(shape, read);
  return read;
}

type Span = { start: string; end?: string };

/** '242-43' is 242 to 243: an end with fewer digits than the start has the start's first ones. An end before its start is none. */
function span([, first = '', last]: RegExpExecArray | RegExpMatchArray): Span {
  const start = first.replace(/[.,]/g, '');
  if (last === undefined) return { start };
  const given = last.replace(/[.,]/g, '');
  const end = start.slice(0, Math.max(0, start.length - given.length)) + given;
  return Number(end) < Number(start) ? { start } : { start, end };
}

const written = ({ start, end = start }: Span) => (start === end ? start : `${start}-${end}`);

/** What the part of details before the date says. `text` has plain digits and no more lines than one. */
export function whereaboutsIn(text: string): Whereabouts {
  const { kind, roles, roman, languages } = shapeOf(text.replace(NUMBERS, '0'));
  const spans = Array.from(text.matchAll(NUMBERS), span);
  const page = spans[roles.indexOf('page')];
  const location = spans[roles.indexOf('location')];
  const pageName = page ? written(page) : roman;
  const range = location && {
    start: Number(location.start),
    end: Number(location.end ?? location.start),
  };
  return {
    ...(kind && { kind }),
    place: {
      ...(pageName !== undefined && { page: pageName }),
      ...(location && { location: written(location) }),
    },
    ...(range && Number.isSafeInteger(range.end) && { range }),
    isSpan: spans.some(({ end }) => end !== undefined),
    isPlaced: spans.length > 0 || roman !== undefined,
    languages,
  };
}
