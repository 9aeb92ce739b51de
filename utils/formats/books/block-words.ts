// The words of one block of XHTML as they are gathered, and what they become: its
// paragraphs, with their whitespace collapsed as HTML does it.

/** What ends a line or a paragraph within a block. No text that is added can have them. */
export const MARK = {
  /** `<br>`: two of them part paragraphs. */
  line: '\n',
  /** The end of a line that is an element; beside another it is the same end. */
  softLine: '\v',
  paragraph: '\f',
} as const;

/** Controls other than a line feed, which only preformatted text still has here. */
const UNSEEN = /[^\P{Cc}\n]|[\u00AD\u2060\uFEFF]/gu;

/** Text as it may stand among the words of a block: the line breaks in it are spaces, unless it is preformatted. */
export function plainWords(text: string, isPreformatted: boolean): string {
  const spaced = isPreformatted
    ? text.replace(/\r\n?/g, '\n').replace(/[\t\f ]+/g, ' ')
    : text.replace(/[\t\n\f\r\u0085\u2028\u2029 ]+/g, ' ');
  return spaced.replace(UNSEEN, '');
}

const linesIn = (paragraph: string) =>
  paragraph
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The paragraphs in the words of a block; lines in them stay apart by '\n'. */
export function paragraphsIn(words: string): string[] {
  return words
    .replace(/ +/g, ' ')
    .replace(/ ?([\n\v\f]) ?/g, '$1')
    .replace(/[\n\v\f]+/g, (marks) =>
      marks.includes(MARK.paragraph) || marks.split(MARK.line).length > 2
        ? MARK.paragraph
        : MARK.line,
    )
    .split(MARK.paragraph)
    .map((paragraph) => linesIn(paragraph).join('\n'))
    .filter((paragraph) => paragraph !== '');
}

/** In one line, as headings are set. */
export const inOneLine = (paragraph: string) => paragraph.replaceAll('\n', ' ');
