// Lines of a paragraph as a compositor sets them: chosen over the whole of it, the
// least uneven of all, none too wide, no last word alone where that can be helped.
// Knuth and Plass, 'Breaking paragraphs into lines', without stretching the spaces.
import { COST, linePieces, type Piece } from './line-pieces.ts';

/** The width of a text. Taken to be the sum of its parts, as it nearly is. */
export type Measure = (text: string) => number;

export type LineOptions = {
  /** What a line may not pass, in the unit of `measure`. */
  width: number;
  measure: Measure;
  /** The primary subtag of BCP 47. */
  language: string;
};

/** Up to this many widths of text all lines are made even; beyond, the last one may be short. */
const EVEN_UP_TO = 8;
const WIDOW_COST = 2;
/** In longer text: a last line that is shorter than this part of the width. */
const SHORT_LAST = 0.25;

/** Pieces that fit, each: one that is too wide is cut between letters, and only there. */
function fittingPieces(pieces: Piece[], { width, measure }: LineOptions): Piece[] {
  return pieces.flatMap((piece) => {
    if (measure(piece.text) <= width) return [piece];
    const parts: string[] = [''];
    for (const { segment } of new Intl.Segmenter().segment(piece.text)) {
      const grown = `${parts.at(-1)}${segment}`;
      if (parts.at(-1) === '' || measure(grown) <= width) parts[parts.length - 1] = grown;
      else parts.push(segment);
    }
    return parts.map((text, index) =>
      index === parts.length - 1 ? { ...piece, text } : { text, isSpaced: false, endCost: 0 },
    );
  });
}

/** The words of pieces in one line. */
function joined(pieces: readonly Piece[]): string {
  const last = pieces.length - 1;
  return pieces
    .map(({ text, isSpaced }, at) => (isSpaced && at < last ? `${text} ` : text))
    .join('');
}

/** A function that says what the line from piece `from` up to, not with, `to` costs; infinite where it is too wide. */
function lineCosts(pieces: readonly Piece[], { width, measure }: LineOptions) {
  const space = measure(' ');
  const starts = [0];
  for (const { text, isSpaced } of pieces)
    starts.push((starts.at(-1) as number) + measure(text) + (isSpaced ? space : 0));
  const isEven = (starts.at(-1) as number) - space <= EVEN_UP_TO * width;
  return (from: number, to: number): number => {
    const last = pieces[to - 1] as Piece;
    const wanted = (starts[to] as number) - (starts[from] as number) - (last.isSpaced ? space : 0);
    // A hair over is what sums of fractions come to.
    if (wanted > width * (1 + 1e-9) && to - from > 1) return Number.POSITIVE_INFINITY;
    const lack = Math.max(0, 1 - wanted / width);
    if (to < pieces.length) return lack ** 2 + last.endCost;
    const widow = to - from === 1 && from > 0 ? WIDOW_COST : 0;
    if (isEven) return lack ** 2 + widow;
    return widow + (1 - lack < SHORT_LAST ? COST.hyphen : 0);
  };
}

/** The lines of one paragraph, none wider than the width but for a letter that is so by itself; none where it is empty. */
export function brokenLines(paragraph: string, options: LineOptions): string[] {
  const pieces = fittingPieces(linePieces(paragraph, options.language), options);
  const costOf = lineCosts(pieces, options);
  /** For each place: the least that the lines up to it cost, and where the last of them begins. */
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let to = 1; to <= pieces.length; to += 1) {
    let found = { cost: Number.POSITIVE_INFINITY, from: to - 1 };
    for (let from = to - 1; from >= 0; from -= 1) {
      const line = costOf(from, to);
      if (line === Number.POSITIVE_INFINITY) break;
      const cost = (best[from]?.cost ?? 0) + line;
      if (cost < found.cost) found = { cost, from };
    }
    best.push(found);
  }
  const lines: string[] = [];
  for (let to = pieces.length; to > 0; to = best[to]?.from ?? 0)
    lines.unshift(joined(pieces.slice(best[to]?.from, to)));
  return lines;
}
