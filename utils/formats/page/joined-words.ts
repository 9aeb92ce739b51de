// The words of a stretch of a page, out of the texts in its tree, as they are read: white space
// that the page folds is one space, and each block begins a line.

/** One text in the tree. */
export type Piece = {
  text: string;
  /** It begins another block than the one before it. */
  isApart: boolean;
  /** Its line breaks stand as they are written: in a poem, or where the page breaks the line. */
  isSet: boolean;
};

/** Where a UTF-16 code unit of the words stands: in which piece, and how far in it. */
export type Place = { piece: number; offset: number };

export type JoinedWords = { text: string; places: Place[] };

/** What CSS folds (CSS Text 3, section 4.1), and no other white space: a space that does not break stays. */
const FOLDED = ' \t\n\r\f';

/** Controls are no words. */
function isUnseen(character: string): boolean {
  return character < ' ' || (character >= '\u007f' && character <= '\u009f');
}

/** Joins pieces until `limit` code units are reached. */
export function joinedWords(pieces: readonly Piece[], limit: number): JoinedWords {
  let text = '';
  let gap = '';
  const places: Place[] = [];
  for (const [piece, { text: written, isApart, isSet }] of pieces.entries()) {
    if (isApart) gap = '\n';
    for (let offset = 0; offset < written.length; offset += 1) {
      const character = written[offset] as string;
      if (FOLDED.includes(character)) {
        const isBreak = gap === '\n' || (isSet && character === '\n');
        gap = isBreak ? '\n' : ' ';
        continue;
      }
      if (isUnseen(character)) continue;
      const added = text === '' ? character : `${gap}${character}`;
      for (const _ of added.slice(1)) places.push({ piece, offset });
      places.push({ piece, offset });
      text += added;
      gap = '';
      if (text.length >= limit) return { text, places };
    }
  }
  return { text, places };
}
