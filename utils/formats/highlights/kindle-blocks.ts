// A file of clippings cut into its blocks: between separators, and where a separator
// was lost, at the details of the next. Every line that is not blank is in one of them.
import { certainDetailsIn, type Details, detailsIn } from './kindle-details.ts';

export type Block = {
  /** Of its first line that is not blank, from 1. */
  line: number;
  raw: string;
  title: string;
  details?: Details;
  body: string;
};

/** `start` and `end` are places in the file, without the line's end. */
type Line = { number: number; start: number; end: number; text: string };

const SEPARATOR = '==========';

const isBlank = (text: string) => text.trim() === '';

/** What stands before and behind a separator in its line, as where two files were put together; undefined for a line that has none. */
function besideSeparator(text: string): { before: string; after: string } | undefined {
  const at = text.indexOf(SEPARATOR);
  if (at === -1 || text[at + SEPARATOR.length] === '=') return undefined;
  const before = text.slice(0, at);
  const after = text.slice(at + SEPARATOR.length);
  return isBlank(before) || isBlank(after) ? { before, after } : undefined;
}

function* linesOf(text: string): Generator<Line> {
  let start = 0;
  for (let number = 1; start < text.length; number += 1) {
    const found = text.indexOf('\n', start);
    const next = found === -1 ? text.length : found;
    const end = text[next - 1] === '\r' && next > start ? next - 1 : next;
    yield { number, start, end, text: text.slice(start, end) };
    start = next + 1;
  }
}

/** The lines between separators; a segment of blank lines only is none. */
function* segmentsOf(text: string): Generator<Line[]> {
  let lines: Line[] = [];
  const take = (line: Line) => {
    // A blank line before anything else belongs to nothing.
    if (lines.length > 0 || !isBlank(line.text)) lines.push(line);
  };
  for (const line of linesOf(text)) {
    const beside = besideSeparator(line.text);
    if (!beside) {
      take(line);
      continue;
    }
    const { before, after } = beside;
    if (!isBlank(before)) take({ ...line, end: line.start + before.length, text: before });
    if (lines.length > 0) yield lines;
    lines = [];
    take({ ...line, start: line.end - after.length, text: after });
  }
  if (lines.length > 0) yield lines;
}

/** A title may be of a few lines; further down the details are those of another block. */
const TITLE_MAX_LINES = 3;

/** A block's first line, the line of its details and the one behind its last. */
type Cut = { first: number; head?: number; details?: Details; end: number };

function cutsOf(lines: readonly Line[]): Cut[] {
  const cuts: Cut[] = [];
  let filled = 0;
  let current: Cut = { first: 0, end: lines.length };
  for (const [index, { text }] of lines.entries()) {
    const isFirst = current.head === undefined && cuts.length === 0 && filled <= TITLE_MAX_LINES;
    const isUnderTitle = isFirst && filled === 1;
    const details = isUnderTitle ? detailsIn(text) : certainDetailsIn(text);
    if (details && isFirst) {
      current = { ...current, head: index, details };
    } else if (details && startsBlock(lines, index, current)) {
      cuts.push({ ...current, end: index - 1 });
      current = { first: index - 1, head: index, details, end: lines.length };
    }
    if (!isBlank(text)) filled += 1;
  }
  return [...cuts, current];
}

/** Whether details in the midst of a block have a title of their own right above them. */
function startsBlock(lines: readonly Line[], index: number, { first, head = first }: Cut): boolean {
  return index - 1 > head && !isBlank(lines[index - 1]?.text ?? '');
}

function blockOf(text: string, lines: readonly Line[], { first, head, details, end }: Cut): Block {
  const own = lines.slice(first, end);
  const top = own[0] as Line;
  const title = head === undefined ? [] : lines.slice(first, head);
  const body = lines.slice((head ?? first - 1) + 1, end);
  return {
    line: top.number,
    raw: text.slice(top.start, own.at(-1)?.end).trimEnd(),
    title: title
      .filter((line) => !isBlank(line.text))
      .map((line) => line.text)
      .join(' '),
    ...(details && { details }),
    body: body
      .map((line) => line.text)
      .join('\n')
      .replaceAll('\uFEFF', '')
      .trim(),
  };
}

/** The blocks in the order of the file. Time and memory are linear. */
export function* blocksOf(text: string): Generator<Block> {
  for (const lines of segmentsOf(text)) {
    for (const cut of cutsOf(lines)) yield blockOf(text, lines, cut);
  }
}
