// The chapters of an EPUB: its files, parted where its table of contents says.
import { fold } from '../../domain/fold.ts';
import type { Chapter } from './book.ts';
import { isNotForReading } from './not-for-reading.ts';
import type { TypedAddress } from './package-document.ts';
import type { ContentsEntry } from './table-of-contents.ts';
import type { Block, XhtmlText } from './xhtml-blocks.ts';

export type ReadFile = { path: string; text: XhtmlText };

/** Where a part of a file begins. Without a title it is no reading. */
type Start = { at: number; title?: string };

/** A part that is called a cover or a table of contents and is longer is more than that. In UTF-16 code units. */
const ASIDE_MAX_LENGTH = 20_000;
/** So many lines of links one after the other are a table of contents. */
const LINKS_MIN = 3;

const lettersOf = (text: string) => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** Without lists of links: contents that the book has among its pages. */
function withoutContents(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  let links: Block[] = [];
  for (const block of [...blocks, undefined]) {
    if (block?.isLinks) {
      links.push(block);
      continue;
    }
    if (links.length < LINKS_MIN) kept.push(...links);
    links = [];
    if (block) kept.push(block);
  }
  return kept;
}

/** The paragraphs under a title: without the headings at their start that only say it again. */
function paragraphsUnder(title: string | undefined, blocks: readonly Block[]): string[] {
  const letters = lettersOf(title ?? '');
  const says = ({ kind, text }: Block) =>
    kind === 'heading' ? letters.includes(lettersOf(text)) : lettersOf(text) === letters;
  const first = title === undefined ? 0 : blocks.findIndex((block) => !says(block));
  return first < 0 ? [] : withoutContents(blocks.slice(first)).map(({ text }) => text);
}

/** Where the parts of a file begin, in order. Of entries for one place the innermost counts. */
function startsIn(
  { path, text }: ReadFile,
  entries: readonly ContentsEntry[],
  asides: readonly TypedAddress[],
): Start[] {
  const starts = new Map<number, Start>();
  for (const { anchor, title } of entries) {
    const at = anchor === undefined ? 0 : text.anchors.get(anchor);
    if (at !== undefined) starts.set(at, { at, title });
    else if (!starts.has(0)) starts.set(0, { at: 0, title });
  }
  for (const aside of asides) {
    const at = aside.anchor === undefined ? 0 : text.anchors.get(aside.anchor);
    if (aside.path === path && at !== undefined) starts.set(at, { at });
  }
  return [...starts.values()].sort((one, other) => one.at - other.at);
}

const lengthOf = (blocks: readonly Block[]) =>
  blocks.reduce((sum, { text }) => sum + text.length, 0);

/**
 * The chapters in `files`, which are in the order of reading. A part has its title
 * from the table of contents, else from the first heading in it; one that has neither
 * goes on with the chapter before, if there is a table of contents at all. What
 * `landmarks` call a cover, a title page and the like is left out.
 */
export function chapterList(
  files: readonly ReadFile[],
  entries: readonly ContentsEntry[],
  landmarks: readonly TypedAddress[],
): Chapter[] {
  const entriesOf = Map.groupBy(entries, ({ path }) => path);
  const asidesOf = Map.groupBy(
    landmarks.filter(({ types }) => isNotForReading(types)),
    ({ path }) => path,
  );
  const chapters: Chapter[] = [];
  const add = (title: string | undefined, blocks: readonly Block[]) => {
    const paragraphs = paragraphsUnder(title, blocks);
    if (title !== undefined) chapters.push({ title, paragraphs });
    else if (entries.length === 0 || chapters.length === 0) chapters.push({ paragraphs });
    else for (const paragraph of paragraphs) chapters.at(-1)?.paragraphs.push(paragraph);
  };
  const headingIn = (blocks: readonly Block[]) =>
    blocks.find(({ kind }) => kind === 'heading')?.text;

  for (const file of files) {
    const { blocks } = file.text;
    const starts = startsIn(file, entriesOf.get(file.path) ?? [], asidesOf.get(file.path) ?? []);
    const leading = blocks.slice(0, starts[0]?.at ?? blocks.length);
    if (leading.length > 0) add(headingIn(leading), leading);
    for (const [index, { at, title }] of starts.entries()) {
      const part = blocks.slice(at, starts[index + 1]?.at ?? blocks.length);
      if (title !== undefined) add(title, part);
      else if (lengthOf(part) > ASIDE_MAX_LENGTH) add(headingIn(part), part);
    }
  }
  return chapters.filter(({ paragraphs }) => paragraphs.length > 0);
}
