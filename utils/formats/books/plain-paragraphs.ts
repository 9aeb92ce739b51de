// Lines of a plain text as paragraphs: hard-wrapped lines joined, those of verse kept.

/** Lines that stand between empty ones, each as it is in the file but for spaces at its end. */
export type LineGroup = string[];

/** Longer lines are paragraphs that nobody wrapped. In UTF-16 code units. */
const UNWRAPPED_MIN_LENGTH = 120;
const WIDTH_MAX = 110;

export function lineGroups(lines: readonly string[]): LineGroup[] {
  const groups: LineGroup[] = [];
  let group: LineGroup = [];
  for (const line of lines) {
    const kept = line.trimEnd();
    if (kept !== '') {
      group.push(kept);
      continue;
    }
    if (group.length > 0) groups.push(group);
    group = [];
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** The width to which the text was wrapped: all but a few lines are no longer. */
export function wrapWidth(lines: readonly string[]): number {
  const counts = new Array<number>(WIDTH_MAX + 1).fill(0);
  let all = 0;
  for (const line of lines) {
    const length = line.trimEnd().length;
    if (length === 0 || length > WIDTH_MAX) continue;
    counts[length] = (counts[length] ?? 0) + 1;
    all += 1;
  }
  let more = all * 0.03;
  for (let width = WIDTH_MAX; width > 0; width -= 1) {
    more -= counts[width] ?? 0;
    if (more < 0) return width;
  }
  return WIDTH_MAX;
}

const firstWordLength = (line: string) => /\S+/.exec(line)?.[0].length ?? 0;

const indentOf = (line: string) => /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;

/** What somebody says, in the way of most languages but English. */
const isSpeech = (line: string) => /^\s*[-–—]\s/.test(line);

/** Whether each line but the first begins a paragraph: it is set in where others are not, or is speech. */
function paragraphStarts(group: LineGroup): boolean[] {
  const least = group.reduce((most, line) => Math.min(most, indentOf(line)), WIDTH_MAX);
  return group.slice(1).map((line) => isSpeech(line) || indentOf(line) >= least + 2);
}

/** Whether a line ends before it is full: the first word of the next would have gone on it. */
const isShort = (line: string, next: string, width: number) =>
  line.length + 1 + firstWordLength(next) <= width;

/** Verse is short and ragged: more than half of its lines, those before a new paragraph apart, end before they are full. */
function isVerse(group: LineGroup, starts: readonly boolean[], width: number): boolean {
  const wrapped = group.slice(1).filter((_, at) => !starts[at]);
  const ragged = group
    .slice(1)
    .filter((next, at) => !starts[at] && isShort(group[at] as string, next, width));
  if (wrapped.length > 0) return ragged.length > wrapped.length / 2;
  return !group.slice(1).every(isSpeech);
}

/** Words that go on with a hyphen or a dash at the end of a line have no space there. */
function rejoined(lines: LineGroup): string {
  const trimmed = lines.map((line) => line.trim());
  return trimmed
    .map((line, at) =>
      at === trimmed.length - 1 || /[\p{L}\p{N}]-$|--$|—$/u.test(line) ? line : `${line} `,
    )
    .join('');
}

/** Emphasis as plain text writes it: '_so_' becomes 'so'. */
const withoutUnderscores = (text: string) =>
  text.replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_]{1,2000})(?<=\S)_(?![\p{L}\p{N}_])/gu, '$1');

const collapsed = (line: string) => line.trim().replace(/\s+/g, ' ');

/** The paragraphs in a group of lines; verse keeps its lines apart by '\n'. `width` is the text's own. */
export function paragraphsOf(group: LineGroup, width: number): string[] {
  if (group.some((line) => line.length > UNWRAPPED_MIN_LENGTH))
    return group.map((line) => withoutUnderscores(collapsed(line)));
  const starts = paragraphStarts(group);
  if (isVerse(group, starts, width)) return [withoutUnderscores(group.map(collapsed).join('\n'))];
  const parts: LineGroup[] = [];
  for (const [at, line] of group.entries()) {
    if (at === 0 || starts[at - 1]) parts.push([line]);
    else parts.at(-1)?.push(line);
  }
  return parts.map((part) => withoutUnderscores(collapsed(rejoined(part))));
}
