// What Project Gutenberg puts around a book: a head that tells its title, marks where
// it starts and ends, a licence.
import type { BookDetails } from '../../domain/book.ts';

export type GutenbergText = { lines: string[]; details: Partial<BookDetails> };

/** '*** START OF THE PROJECT GUTENBERG EBOOK …', and the end of the small print of the years before. */
const START = /^\*{3} ?START OF (?:THE|THIS) PROJECT GUTENBERG/i;
const OLD_START = /^\*? ?\*?END ?\*? ?THE SMALL PRINT/i;
const END = /^\*{3} ?END OF (?:THE|THIS) PROJECT GUTENBERG/i;
const OLD_END = /^(?:\*{3} ?)?End of (?:the |this )?Project Gutenberg/i;
const HEAD_NAME = /Project Gutenberg/i;
/** Who made the file, told once more under the mark of the start. */
const MADE_BY = /^(?:Produced by|E-?text prepared by|This e-?text was (?:produced|prepared))\b/i;

/** As much of a line as a mark has, from its first letter. */
const startOf = (line: string) => line.trimStart().slice(0, 100);

/** The head and the mark of the start are within these. */
const HEAD_LINES = 1000;

/** As the heads spell them, for the languages that have many books there. */
const LANGUAGES: Record<string, string> = {
  english: 'en',
  french: 'fr',
  german: 'de',
  finnish: 'fi',
  dutch: 'nl',
  italian: 'it',
  spanish: 'es',
  portuguese: 'pt',
  chinese: 'zh',
  greek: 'el',
  swedish: 'sv',
  hungarian: 'hu',
  danish: 'da',
  latin: 'la',
  esperanto: 'eo',
  tagalog: 'tl',
  catalan: 'ca',
  japanese: 'ja',
  polish: 'pl',
  norwegian: 'no',
  welsh: 'cy',
  czech: 'cs',
  russian: 'ru',
  ukrainian: 'uk',
  hebrew: 'he',
  yiddish: 'yi',
  arabic: 'ar',
};

/** 'Title: …' with the lines under it that are set in; by their names in lower case. */
function fieldsIn(head: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>();
  let name: string | undefined;
  for (const line of head) {
    const [, field, value] = /^([A-Z][A-Za-z ]{1,24}):\s*(\S.*)$/.exec(line) ?? [];
    if (field !== undefined && value !== undefined) {
      name = field.toLowerCase();
      if (!fields.has(name)) fields.set(name, value.trim());
    } else if (name !== undefined && /^\s+\S/.test(line)) {
      fields.set(name, `${fields.get(name)} ${line.trim()}`);
    } else {
      name = undefined;
    }
  }
  return fields;
}

function detailsIn(head: readonly string[]): Partial<BookDetails> {
  const fields = fieldsIn(head);
  const released = `${fields.get('release date') ?? ''} ${fields.get('posting date') ?? ''}`;
  const told = {
    title: fields.get('title'),
    author: fields.get('author'),
    translator: fields.get('translator'),
    language: LANGUAGES[(fields.get('language') ?? '').toLowerCase()],
    year: /(?<!\d)\d{4}(?!\d)/.exec(released.replace(/\[.*$/, ''))?.[0],
    identifier: /\[(e(?:Book|Text) #\d+)\]/i.exec(head.join('\n'))?.[1],
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value));
}

/** The first line behind the mark's: one that is not closed in its own line goes on in the next. */
function afterMark(lines: readonly string[], mark: number): number {
  const isClosed = (lines[mark] ?? '').trim().replace(/^\*+/, '').includes('*');
  return isClosed || !(lines[mark + 1] ?? '').includes('***') ? mark + 1 : mark + 2;
}

/** The index behind the paragraph that begins at or after `at`, if it tells who made the file; else `at`. */
function behindMakers(lines: readonly string[], at: number): number {
  let start = at;
  while (start < lines.length && lines[start]?.trim() === '') start += 1;
  if (!MADE_BY.test(startOf(lines[start] ?? ''))) return at;
  while (start < lines.length && lines[start]?.trim() !== '') start += 1;
  return start;
}

/** The book alone, and what its head tells. A text from elsewhere is given back as it is. */
export function withoutGutenberg(lines: string[]): GutenbergText {
  const head = lines.slice(0, HEAD_LINES);
  const isMark = (line: string) => START.test(startOf(line)) || OLD_START.test(startOf(line));
  const mark = head.findIndex(isMark);
  if (mark < 0 && !head.slice(0, 5).some((line) => HEAD_NAME.test(line)))
    return { lines, details: {} };
  const start = mark < 0 ? 0 : behindMakers(lines, afterMark(lines, mark));
  const isEnd = (line: string, at: number) =>
    at >= start && (END.test(startOf(line)) || OLD_END.test(startOf(line)));
  const end = lines.findIndex(isEnd);
  return {
    lines: lines.slice(start, end < 0 ? lines.length : end),
    details: detailsIn(head.slice(0, mark < 0 ? 50 : mark)),
  };
}
