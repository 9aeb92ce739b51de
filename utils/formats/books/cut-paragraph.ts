// A paragraph that is too long for one passage, cut into several: as few as can be, each
// near full, at the best places.
import { allPlaces, CUT_COST, type CutPlace, sentencePlaces } from './cut-places.ts';

/** Of a passage, in UTF-16 code units. */
export const PASSAGE_MIN_LENGTH = 40;
export const PASSAGE_MAX_LENGTH = 280;

/** From `start` up to, not with, `end`. */
export type Piece = { start: number; end: number };

const COST = { piece: 1, tooShort: 1000, tooLong: 1_000_000, lack: 0.2 };

type Place = CutPlace & {
  /** What the pieces up to here cost at the least, and which place the last of them begins at. */
  best: number;
  from: number;
};

/** The last piece may be as short as what is left. */
function pieceCost(length: number, isLast: boolean): number {
  if (length > PASSAGE_MAX_LENGTH) return COST.tooLong;
  if (length < PASSAGE_MIN_LENGTH) return COST.tooShort;
  const lack = isLast ? 0 : (PASSAGE_MAX_LENGTH - length) / PASSAGE_MAX_LENGTH;
  return COST.piece + COST.lack * lack ** 2;
}

/** The pieces of the cheapest way through `cuts`, up to `length`. */
function cheapestPieces(cuts: Iterable<CutPlace>, length: number): Piece[] {
  const places: Place[] = [{ end: 0, next: 0, cost: 0, best: 0, from: -1 }];
  let first = 0;
  const add = ({ end, next, cost }: CutPlace, isLast: boolean) => {
    while (first < places.length - 1 && end - (places[first] as Place).next > PASSAGE_MAX_LENGTH)
      first += 1;
    let best = Number.POSITIVE_INFINITY;
    let from = first;
    for (let at = first; at < places.length; at += 1) {
      const before = places[at] as Place;
      const whole = before.best + pieceCost(end - before.next, isLast) + cost;
      if (whole >= best) continue;
      best = whole;
      from = at;
    }
    places.push({ end, next, cost, best, from });
  };
  for (const cut of cuts) add(cut, false);
  add({ end: length, next: length, cost: 0 }, true);
  const pieces: Piece[] = [];
  for (let at = places.length - 1; at > 0; ) {
    const { end, from } = places[at] as Place;
    pieces.push({ start: (places[from] as Place).next, end });
    at = from;
  }
  return pieces.reverse();
}

function* wholeSentences(text: string, sentences: Intl.Segmenter): Generator<CutPlace> {
  for (const place of sentencePlaces(text, sentences))
    if (place.cost < CUT_COST.clause) yield place;
}

/**
 * The pieces of `text`, whose whitespace is collapsed, in order. Only spaces lie
 * between them. Steps grow with the length of the text: from each place only those
 * within one passage's length are looked back to.
 */
export function piecesOf(text: string, sentences: Intl.Segmenter): Piece[] {
  const bySentences = cheapestPieces(wholeSentences(text, sentences), text.length);
  const doFit = bySentences.every(({ start, end }) => {
    const length = end - start;
    return length >= PASSAGE_MIN_LENGTH && length <= PASSAGE_MAX_LENGTH;
  });
  return doFit ? bySentences : cheapestPieces(allPlaces(text, sentences), text.length);
}
