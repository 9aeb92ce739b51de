// Where a paragraph may be cut in two, and what each place costs: best at the end of a
// sentence, then between clauses, then between words; within a word only if it is none.

/** Before the place the words end at `end`, after it they go on at `next`; what is between is a space. */
export type CutPlace = Gap & { cost: number };

type Gap = { end: number; next: number };

/** Beside them, a passage more costs 1, one that is too short more than all of these. */
export const CUT_COST = {
  sentence: 0,
  line: 0.3,
  /** The end of a sentence within a line of verse. */
  inLine: 2,
  clause: 3,
  word: 12,
  /** After 'Mr.', or at a space that holds words together. */
  bound: 16,
  letter: 40,
} as const;

/** Letters without a space that are more than a word, and how far apart they may be cut. In UTF-16 code units. */
const WORD_MAX_LENGTH = 100;
const LETTERS_STEP = 20;
/** Spaces that stand nearer to the last place give nothing that it does not. */
const WORDS_STEP = 10;

/**
 * Words after whose stop a sentence goes on, in the case in which they are no other
 * word; not 'etc.' and 'т. д.', which may well end one.
 */
const ABBREVIATIONS = new Set(
  (
    'Mr Mrs Ms Messrs Mme Mlle Dr Prof Rev Hon Gen Capt Lt Col Sgt Maj Gov St Ste Mt vol vols ch pp cf e.g i.e vs viz ' +
    'т т.е г гг в вв св Св см См ср Ср стр гл проф акад ген гр изд напр ул кн ст о ' +
    'Hr Fr bzw z.B d.h Nr Bd Sr Sra Srta Ud Uds Sig dott'
  ).split(' '),
);

/** 'J.', 'А.', 'U.S.', but not 'I.', which English says of itself. */
const INITIAL = /^(?!I$)[\p{Lu}\p{Lo}](?:\.[\p{Lu}\p{Lo}])*$/u;
const CLOSING = /["'’”»)\]\u05F3\u05F4]*$/u;
/** Sentence that goes on after quoted speech: '“Yes!” he said', «Да! — сказал он». */
const GOES_ON = /^[\s\p{P}]*\p{Ll}/u;
/** The last word and its stop; no word that counts is longer. */
const LAST_WORD = /(?:^|[^\p{L}.])([\p{L}.]{1,8})\.$/u;

function isAbbreviated(text: string, end: number): boolean {
  if (text[end - 1] !== '.') return false;
  const word = LAST_WORD.exec(text.slice(Math.max(0, end - 12), end))?.[1];
  return word !== undefined && (ABBREVIATIONS.has(word) || INITIAL.test(word));
}

/** What a cut costs at an end of a sentence as the Segmenter finds it. */
function sentenceCost(text: string, isVerse: boolean, { end, next }: Gap): number {
  if (isAbbreviated(text, end)) return CUT_COST.bound;
  if (GOES_ON.test(text.slice(next, next + 8))) return CUT_COST.clause;
  if (text[end] !== '\n') return isVerse ? CUT_COST.inLine : CUT_COST.sentence;
  const last = text.slice(Math.max(0, end - 4), end).replace(CLOSING, '');
  return /[\p{STerm}…]$/u.test(last) ? CUT_COST.sentence : CUT_COST.line;
}

/** A stop of a clause with its space, a wide one without, a dash; or a space alone. */
const GAP = /[,;:،؛·—–]["'’”»)\]]{0,3}\s+|[、，；：—]["'’”」』）]{0,3}|…\s+|\s+/gu;
const HOLDS_TOGETHER = /^[\u00A0\u2007\u202F]/;

function gapCost(text: string, gap: string, end: number): number {
  if (gap.trim() !== '') return CUT_COST.clause;
  if (gap.startsWith('\n')) return CUT_COST.line;
  return HOLDS_TOGETHER.test(gap) || isAbbreviated(text, end) ? CUT_COST.bound : CUT_COST.word;
}

/** Places between the letters of what has no spaces; within one letter only where it has more marks than any has. */
function* letterPlaces(text: string, from: number, to: number): Generator<CutPlace> {
  let last = from;
  for (const { index, segment } of new Intl.Segmenter().segment(text.slice(from, to))) {
    const parts = segment.length > WORD_MAX_LENGTH ? Array.from(segment) : [segment];
    let at = from + index;
    for (const part of parts) {
      if (at - last >= LETTERS_STEP) {
        yield { end: at, next: at, cost: CUT_COST.letter };
        last = at;
      }
      at += part.length;
    }
  }
}

/** The places within one sentence, in order. */
function* placesWithin(text: string, from: number, to: number): Generator<CutPlace> {
  let start = from;
  let last = from;
  for (const match of text.slice(from, to).matchAll(GAP)) {
    const [gap] = match;
    const next = from + match.index + gap.length;
    const end = next - (gap.length - gap.trimEnd().length);
    if (end - start > WORD_MAX_LENGTH) yield* letterPlaces(text, start, end);
    start = next;
    const cost = gapCost(text, gap, end);
    // A dash or a mark that opens the sentence stays with it.
    if (next >= to || end - from < 3 || (cost >= CUT_COST.word && end - last < WORDS_STEP))
      continue;
    last = end;
    yield { end, next, cost };
  }
  if (to - start > WORD_MAX_LENGTH) yield* letterPlaces(text, start, to);
}

/** The ends of sentences in a text whose whitespace is collapsed, in order; not the end of the text. */
export function* sentencePlaces(text: string, sentences: Intl.Segmenter): Generator<CutPlace> {
  const isVerse = text.includes('\n');
  for (const { index, segment } of sentences.segment(text)) {
    const gap = { end: index + segment.trimEnd().length, next: index + segment.length };
    if (gap.next < text.length && gap.end > 0)
      yield { ...gap, cost: sentenceCost(text, isVerse, gap) };
  }
}

/** All places where it may be cut, those between letters only where there is nothing else near. */
export function* allPlaces(text: string, sentences: Intl.Segmenter): Generator<CutPlace> {
  let from = 0;
  for (const place of sentencePlaces(text, sentences)) {
    yield* placesWithin(text, from, place.next);
    yield place;
    from = place.next;
  }
  yield* placesWithin(text, from, text.length);
}
