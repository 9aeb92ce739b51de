// A text cut into blocks of lines.

export type TextBlock = {
  /** Of its first line, counted from 1. */
  line: number;
  /** At least one, neither the first nor the last of them blank. */
  lines: string[];
};

const isBlank = (line: string) => line.trim() === '';

/** The lines without the blank ones at both ends; undefined where nothing is left. */
function trimmedBlock(lines: string[], line: number): TextBlock | undefined {
  const first = lines.findIndex((each) => !isBlank(each));
  if (first === -1) return undefined;
  const last = lines.findLastIndex((each) => !isBlank(each));
  return { line: line + first, lines: lines.slice(first, last + 1) };
}

/** What stands between lines that part blocks; lines must end in LF. Blocks of blank lines are none. */
export function* textBlocks(text: string, isParting: (line: string) => boolean) {
  let lines: string[] = [];
  let start = 1;
  let line = 0;
  for (const each of text.split('\n')) {
    line += 1;
    if (!isParting(each)) {
      lines.push(each);
      continue;
    }
    const block = trimmedBlock(lines, start);
    if (block) yield block;
    lines = [];
    start = line + 1;
  }
  const block = trimmedBlock(lines, start);
  if (block) yield block;
}
