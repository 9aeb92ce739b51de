// Where a search found a text: the folded match, led back to the words as written.
import { fold } from './fold.ts';

/** From where to where in a text, in UTF-16 code units, the end not included. */
export type MarkedPlace = [start: number, end: number];

/**
 * What folds together: a letter with its marks and what is typed unseen after
 * it, the jamo of a Hangul syllable, a halfwidth kana with its sound mark.
 */
const PIECE =
  /(?:[\u1100-\u115F][\u1160-\u11A7]?[\u11A8-\u11FF]?|[\uAC00-\uD7A3][\u11A8-\u11FF]?|.)(?:\p{M}|[\u0640\u00AD\u200B-\u200F\u2060\uFEFF\uFF9E\uFF9F])*/gsu;

/** Pieces are few and come again: folded once each. */
const foldedPieces = new Map<string, string>();
const MOST_PIECES = 10_000;

function foldedPiece(piece: string): string {
  const known = foldedPieces.get(piece);
  if (known !== undefined) return known;
  if (foldedPieces.size >= MOST_PIECES) foldedPieces.clear();
  const folded = fold(piece);
  foldedPieces.set(piece, folded);
  return folded;
}

function withoutOverlaps(places: MarkedPlace[]): MarkedPlace[] {
  const joined: MarkedPlace[] = [];
  for (const [start, end] of places.sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** Every place in `text` that a folded part covers, in order and joined where they touch. */
export function marksIn(text: string, parts: readonly string[]): MarkedPlace[] {
  if (parts.length === 0) return [];
  const pieces = text.match(PIECE) ?? [];
  const starts: number[] = [];
  /** For each code unit of the folded text the piece that it comes from. */
  const pieceAt: number[] = [];
  let folded = '';
  let length = 0;
  pieces.forEach((piece, index) => {
    const add = foldedPiece(piece);
    for (let unit = 0; unit < add.length; unit += 1) pieceAt.push(index);
    folded += add;
    starts.push(length);
    length += piece.length;
  });
  const startOf = (unit: number) => starts[pieceAt[unit] ?? 0] ?? 0;
  const endOf = (unit: number) => starts[(pieceAt[unit] ?? 0) + 1] ?? text.length;

  const places = parts.flatMap((part) => {
    const found: MarkedPlace[] = [];
    let at = folded.indexOf(part);
    while (at !== -1) {
      found.push([startOf(at), endOf(at + part.length - 1)]);
      at = folded.indexOf(part, at + part.length);
    }
    return found;
  });
  return withoutOverlaps(places);
}

/** A text in pieces, the found ones marked. */
export function markedText(
  text: string,
  parts: readonly string[],
): { text: string; start: number; isMarked: boolean }[] {
  const pieces: { text: string; start: number; isMarked: boolean }[] = [];
  const add = (start: number, end: number, isMarked: boolean) => {
    if (end > start) pieces.push({ text: text.slice(start, end), start, isMarked });
  };
  let reached = 0;
  for (const [start, end] of marksIn(text, parts)) {
    add(reached, start, false);
    add(start, end, true);
    reached = end;
  }
  add(reached, text.length, false);
  return pieces;
}
