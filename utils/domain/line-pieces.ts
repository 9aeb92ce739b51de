// The pieces that a line is made of, and what it costs to end a line after one:
// a dash does not begin a line, a short preposition does not end one.

export type Piece = {
  text: string;
  /** Whether a space follows, where the line goes on. */
  isSpaced: boolean;
  /** What it costs to end a line after it, beside what the line lacks of its width: 0 is a good place. */
  endCost: number;
};

export const COST = { light: 0.03, maqaf: 0.05, hyphen: 0.3, hanging: 1, forbidden: 8 } as const;

/** Every space but those that hold words together. */
const SPACES = /[^\S\u00A0\u2007\u202F]+/u;

/** After a dash or a maqaf between two letters a line may end, and after a hyphen, if it must. */
const JOINT = /(?<=\p{L}\p{M}*[-\u2010\u2013\u2014\u05BE])(?=\p{L})/u;

/** Scripts that set no spaces between words. */
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const DASH_FIRST = /^[-\u2010-\u2015]/u;
const MARK_FIRST = /^[\p{Pe}\p{Pf}\p{Po}\u30FC\u3005]/u;
const OPENING_LAST = /[\p{Ps}\p{Pi}]$/u;
const INITIAL = /^\p{Lu}\.$/u;

/** Words that lean on the next one, by language, without their marks. One letter alone leans in all. */
const LEANING: Record<string, { words: RegExp; cost: number }> = {
  ru: {
    words:
      /^(во|ко|со|об|обо|но|да|не|ни|на|по|за|из|изо|до|от|ото|без|для|над|под|при|про|или|что|как)$/u,
    cost: COST.hanging,
  },
  en: { words: /^(an|the|of|to|in|on|at|by|or|and|no|not|my|is)$/u, cost: COST.light },
  he: { words: /^(את|של|על|עם|אל|לא|כי|גם|או|אם|מן|כל|בן)$/u, cost: COST.light },
};

/** Particles that lean on the word before. */
const LEANS_BACK = /^(же|ли|бы|ж|б)(?!\p{L})/u;

function leaningCost(text: string, language: string): number {
  if (INITIAL.test(text)) return COST.hanging;
  const word = text
    .normalize('NFD')
    .replace(/и\u0306/gu, 'й')
    .replace(/^[\p{Ps}\p{Pi}"']+|\p{M}/gu, '')
    .toLowerCase();
  if (/^\p{L}$/u.test(word) && !LEANS_BACK.test(word)) return COST.hanging;
  const leaning = LEANING[language];
  return leaning?.words.test(word) ? leaning.cost : 0;
}

function jointCost(text: string): number {
  if (text.endsWith('\u05BE')) return COST.maqaf;
  return /[-\u2010]$/u.test(text) ? COST.hyphen : 0;
}

/** A word without spaces in it, as pieces that a line may end after. */
function piecesOfWord(word: string, language: string): Piece[] {
  const texts = SPACELESS.test(word)
    ? Array.from(
        new Intl.Segmenter(language, { granularity: 'word' }).segment(word),
        ({ segment }) => segment,
      )
    : word.split(JOINT);
  return texts.map((text, index) => {
    const next = texts[index + 1];
    if (next === undefined) return { text, isSpaced: true, endCost: 0 };
    const isTorn = MARK_FIRST.test(next) || OPENING_LAST.test(text);
    return { text, isSpaced: false, endCost: isTorn ? COST.forbidden : jointCost(text) };
  });
}

/** The pieces of one paragraph, in order. Joined, with a space after each that is spaced, they are its words. */
export function linePieces(paragraph: string, language: string): Piece[] {
  const words = paragraph.split(SPACES).filter(Boolean);
  const pieces = words.flatMap((word) => piecesOfWord(word, language));
  return pieces.map((piece, index) => {
    const next = pieces[index + 1];
    if (!piece.isSpaced || next === undefined) return piece;
    const isDashFirst = index === 0 && /^\p{Pd}$/u.test(piece.text);
    if (isDashFirst || DASH_FIRST.test(next.text)) return { ...piece, endCost: COST.forbidden };
    if (language === 'ru' && LEANS_BACK.test(next.text)) return { ...piece, endCost: COST.hanging };
    return { ...piece, endCost: leaningCost(piece.text, language) };
  });
}
