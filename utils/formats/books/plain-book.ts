// A book in plain text: its lines joined to paragraphs, its chapters by their headings.
import type { BookReading, Chapter } from './book.ts';
import { withoutGutenberg } from './gutenberg.ts';
import { passagesOf } from './passages.ts';
import { type Heading, headingIn, isContents, isTitleLike } from './plain-heading.ts';
import { type LineGroup, lineGroups, paragraphsOf, wrapWidth } from './plain-paragraphs.ts';

/** More than any book has, in UTF-16 code units. */
const TEXT_MAX_LENGTH = 64_000_000;
/** Contents that are longer have the book in them. */
const CONTENTS_MAX_LENGTH = 20_000;
const CONTENTS =
  /^(?:table of )?contents[.:]?$|^(?:содержание|оглавление)[.:]?$|^תוכן(?: העניינים)?$/iu;

/** 'the-well_of_words.txt' is 'the-well of words'. */
function titleFrom(name: string): string {
  const file = name.slice(name.lastIndexOf('/') + 1).replace(/\.[A-Za-z0-9]{1,5}$/, '');
  return file.replace(/[_\s]+/g, ' ').trim();
}

const isContentsChapter = ({ title, paragraphs }: Chapter) =>
  title !== undefined &&
  CONTENTS.test(title) &&
  paragraphs.reduce((sum, { length }) => sum + length, 0) <= CONTENTS_MAX_LENGTH;

function chaptersIn(groups: readonly LineGroup[], width: number): Chapter[] {
  const chapters: Chapter[] = [{ paragraphs: [] }];
  /** The heading that stands right before, while a title may follow it. */
  let open: Heading | undefined;
  for (const group of groups) {
    const lines = group.map((line) => line.trim());
    const heading = headingIn(lines);
    const [line = ''] = lines;
    if (heading) {
      chapters.push({ title: heading.title, paragraphs: [] });
    } else if (open?.isBare && lines.length === 1 && isTitleLike(line)) {
      const title = `${open.title}${/\p{P}$/u.test(open.title) ? '' : '.'} ${line}`;
      chapters[chapters.length - 1] = { title, paragraphs: [] };
    } else if (!isContents(lines)) {
      const { paragraphs } = chapters.at(-1) as Chapter;
      for (const paragraph of paragraphsOf(group, width)) paragraphs.push(paragraph);
    }
    open = heading;
  }
  return chapters.filter((chapter) => chapter.paragraphs.length > 0 && !isContentsChapter(chapter));
}

/**
 * Reads a plain text, already decoded; `name` is its file's, the title where the text
 * tells none. Never throws.
 */
export function plainBook(text: string, name: string): BookReading {
  if (text.length > TEXT_MAX_LENGTH) return { ok: false, reason: 'too-large' };
  const whole = text.replace(/^\uFEFF/, '').replaceAll('\u00AD', '');
  const { lines, details } = withoutGutenberg(whole.split(/\r\n?|[\n\f\v\u0085\u2028\u2029]/));
  const chapters = chaptersIn(lineGroups(lines), wrapWidth(lines));
  if (!chapters.some(({ paragraphs }) => paragraphs.some((each) => /\p{L}/u.test(each))))
    return { ok: false, reason: 'no-text' };
  return {
    ok: true,
    book: {
      details: { ...details, title: details.title ?? titleFrom(name) },
      chapters,
      passages: passagesOf(chapters, details.language),
    },
  };
}
