// Fortunes: blocks parted by lines of one '%', as strfile(8) cuts them.
import { sourceOfLine } from './attribution.ts';
import type { Found } from './found.ts';
import { createGathering } from './gathering.ts';
import { plainText } from './plain-text.ts';
import { textBlocks } from './text-blocks.ts';

const isParting = (line: string) => line === '%';

const ATTRIBUTION = /^\s*(?:--|—)\s*([^\s-].*)$/u;

/** Lines that go on with an attribution, further to the right. */
const MOST_MORE = 4;

/** The words, and who said them behind tabs and '-- ', over several lines where the later ones are indented. */
function splitFortune(lines: string[]): { text: string; by?: string } {
  const text = lines.join('\n').trim();
  const at = lines.findLastIndex((line) => ATTRIBUTION.test(line));
  const more = lines.slice(at + 1);
  const isLast = more.length <= MOST_MORE && more.every((line) => /^\s+\S/.test(line));
  const words = lines.slice(0, Math.max(0, at)).join('\n').trim();
  if (words === '' || !isLast) return { text };
  const [, first = ''] = ATTRIBUTION.exec(lines[at] ?? '') ?? [];
  return { text: words, by: [first, ...more].map((line) => line.trim()).join(' ') };
}

/** A source of TeX has such lines too, but more that only begin with '%', or with a command. */
function areFortunes(text: string): boolean {
  const countOf = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const partings = countOf(/^%$/gm);
  return partings > 0 && partings > countOf(/^(?:%.|\\[a-z])/gm);
}

/** The fortunes of a file; undefined where no line of a single '%' parts it. */
export function fortunes(text: string): Found | undefined {
  const plain = plainText(text);
  if (!areFortunes(plain)) return undefined;
  const gathering = createGathering('fortune');
  for (const { line, lines } of textBlocks(plain, isParting)) {
    const { text: words, by } = splitFortune(lines);
    const passage = { text: words, source: by === undefined ? {} : sourceOfLine(by) };
    gathering.addPassage(passage, () => ({ line, raw: lines.join('\n') }));
  }
  return gathering.found();
}
