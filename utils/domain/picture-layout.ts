// The layout of a thought as a picture: how large its words are, where each line
// stands, and what is left out where it is too long. Nothing is drawn here.
import { cutToFit } from './cut-text.ts';
import { brokenLines } from './line-breaking.ts';
import { PAGES, type Page, type PictureFormat } from './picture-page.ts';
import { type Direction, directionOf, separateLines } from './text-direction.ts';
import { sourceLine, type Thought } from './thought.ts';

/** What a picture shows of a thought, and all that it can. */
export type PicturedThought = Pick<Thought, 'text' | 'language' | 'source'>;

export type PictureLine = {
  text: string;
  /** Of its words; it stands at the edge where those of the thought begin. */
  direction: Direction;
  x: number;
  y: number;
  size: number;
  isSource: boolean;
};

export type PictureLayout = {
  width: number;
  height: number;
  direction: Direction;
  /** Each by its edge and its baseline; those of the source are quieter. */
  lines: PictureLine[];
  /** The mark of Outward, by its edge where lines begin and its middle. */
  mark: { x: number; y: number; size: number };
  /** Whether the words end with an ellipsis, since not all of them could be legible. */
  isCut: boolean;
};

/** From one size to the next. */
const STEP = 0.96;
/** Words of this size and more leave much of the page free, as a page with one thought does. */
const AT_EASE = 40;
const FREE_PART = 0.4;
/** Of the room that is left, so much is above the words: their middle is a little above the page's. */
const ABOVE = 0.42;
const SOURCE_LINES = 3;
/** Among sizes down to this part of the largest that fits, the one with the most even lines is taken. */
const SMALLEST_PART = 0.84;
/** What it costs to set the words smaller than they could be, to what uneven lines cost. */
const SMALLER_COST = 0.25;

/** The distance of lines to the size of the letters: more where signs stand below and above them. */
function leading(text: string, size: number): number {
  if (/[\u0591-\u05C7]/u.test(text)) return 1.7;
  if (directionOf(text) === 'rtl') return 1.55;
  return size >= 60 ? 1.34 : 1.42;
}

export type MeasureAt = (text: string, size: number) => number;

function linesOf(text: string, size: number, width: number, language: string, measure: MeasureAt) {
  const options = { width, language, measure: (part: string) => measure(part, size) };
  const paragraphs = text.trim().split(/\s*\n\s*/u);
  const base = directionOf(text);
  return paragraphs.flatMap((one) => separateLines(brokenLines(one, options), base));
}

/** The words on the page: the largest that leave it its room, with the source under them. */
function fitted({ text, language, source }: PicturedThought, page: Page, measure: MeasureAt) {
  const width = page.width - 2 * page.margin;
  const room = page.foot - page.top;
  const cited = sourceLine(source) ?? '';

  function at(size: number, words: string) {
    const sourceSize = Math.max(Math.min(size * 0.5, 34), 24);
    const sourceLines = (one: string) => linesOf(one, sourceSize, width, language, measure);
    const isShort = (one: string) => sourceLines(one).length <= SOURCE_LINES;
    const below =
      cited === '' ? [] : sourceLines(isShort(cited) ? cited : cutToFit(cited, isShort));
    const lines = linesOf(words, size, width, language, measure);
    const gap = below.length > 0 ? Math.max(size * 0.75, 28) : 0;
    const spacing = { words: size * leading(words, size), source: sourceSize * leading(cited, 0) };
    const height = lines.length * spacing.words + gap + below.length * spacing.source;
    return { size, sourceSize, lines, below, gap, spacing, height };
  }

  const isWhole = (size: number) =>
    text.split(/[\s\u05BE\u2014-]+/u).every((word) => measure(word, size) <= width);
  /** How far the lines are from being as long as the longest. */
  function unevenness({ size, lines }: ReturnType<typeof at>): number {
    const widths = lines.map((line) => measure(line, size));
    const longest = Math.max(...widths);
    return widths.reduce((sum, one) => sum + (1 - one / longest) ** 2, 0) / widths.length;
  }

  let best: { found: ReturnType<typeof at>; cost: number } | undefined;
  let largest = 0;
  for (
    let size = page.largest;
    size > Math.max(page.smallest, largest * SMALLEST_PART);
    size *= STEP
  ) {
    const allowed = room * (size >= AT_EASE ? 1 - FREE_PART : 1);
    // Not even without a gap at the ends of lines: there is no need to break them.
    const least = (measure(text, size) / width) * size * leading(text, size);
    if (least > allowed || !isWhole(size)) continue;
    const found = at(size, text);
    if (found.height > allowed) continue;
    largest ||= size;
    const cost = unevenness(found) + SMALLER_COST * (1 - size / largest);
    if (best === undefined || cost < best.cost) best = { found, cost };
  }
  if (best !== undefined) return { ...best.found, isCut: false };
  const smallest = at(page.smallest, text);
  if (smallest.height <= room) return { ...smallest, isCut: false };
  const cut = cutToFit(text, (words) => at(page.smallest, words).height <= room);
  return { ...at(page.smallest, cut), isCut: true };
}

/** Opening quotation marks hang outside, so that the letters stand under each other. */
function hanging(line: string, size: number, measure: MeasureAt): number {
  const [quote] = /^[«“„‘"\u05F4]/u.exec(line) ?? [];
  return quote === undefined ? 0 : measure(quote, size);
}

/** The layout of `thought` in `format`. `measure` says how wide a text is in letters of a size. */
export function pictureLayout(
  thought: PicturedThought,
  format: PictureFormat,
  measure: MeasureAt,
): PictureLayout {
  const page = PAGES[format];
  const { size, sourceSize, lines, below, gap, spacing, height, isCut } = fitted(
    thought,
    page,
    measure,
  );
  const direction = directionOf(thought.text);
  const edge = direction === 'rtl' ? page.width - page.margin : page.margin;
  const outwards = direction === 'rtl' ? 1 : -1;
  const top = page.top + (page.foot - page.top - height) * ABOVE;
  /** The baseline of a line in the middle of its room. */
  const baseline = (start: number, at: number, room: number, letters: number) =>
    start + at * room + room / 2 + letters * 0.34;
  const sourceTop = top + lines.length * spacing.words + gap;
  return {
    width: page.width,
    height: page.height,
    direction,
    lines: [
      ...lines.map((text, at) => ({
        text,
        direction,
        x: edge + outwards * hanging(text, size, measure),
        y: baseline(top, at, spacing.words, size),
        size,
        isSource: false,
      })),
      ...below.map((text, at) => ({
        text,
        direction: directionOf(below.join(' ')),
        x: edge,
        y: baseline(sourceTop, at, spacing.source, sourceSize),
        size: sourceSize,
        isSource: true,
      })),
    ],
    mark: { x: edge, y: page.mark, size: 52 },
    isCut,
  };
}
