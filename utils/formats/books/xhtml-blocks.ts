// The words of one XHTML file of a book, block by block, and where its anchors stand.
import { inOneLine, MARK, paragraphsIn, plainWords } from './block-words.ts';
import { isBlock, isHeading, isLine, isStanza, isUnread } from './element-kinds.ts';
import { type Attributes, readMarkup } from './markup.ts';

export type Block = {
  kind: 'heading' | 'words';
  text: string;
  /** All of its words lead elsewhere, as those of a table of contents do. */
  isLinks: boolean;
};

export type XhtmlText = {
  blocks: Block[];
  /** Of each id the index of the block that it stands in or before; at most their number. */
  anchors: Map<string, number>;
};

type Frame = {
  name: string;
  isBlock: boolean;
  isLink: boolean;
  isLine: boolean;
  isStanza: boolean;
  /** What stood among the words of the block when it began. */
  from: number;
  hasLink: boolean;
};

/** A row that is longer is there for the layout: its cells hold paragraphs. In UTF-16 code units. */
const ROW_MAX_LENGTH = 600;
/** '[12]', '*', '†' as the whole of a link. */
const NOTE_MARK = /^\s*(?:\[\s*[\p{L}\d*†‡]{1,4}\s*\]|[*†‡§]{1,3})\s*$/u;

/** Gathers words into blocks; the elements around them say when one ends. */
function blockGatherer() {
  const blocks: Block[] = [];
  let words: string[] = [];
  let linkedLength = 0;
  /** The element whose lines of verse the last block has. */
  let lines: Frame | undefined;

  /** The end of a block; `verse` is the element whose line it is. */
  function end(kind: Block['kind'], verse?: Frame) {
    const found = paragraphsIn(words.join(''));
    const isLinks = linkedLength > 0 && linkedLength >= 0.8 * found.join('').length;
    words = [];
    linkedLength = 0;
    if (found.length === 0) return;
    const last = blocks.at(-1);
    if (verse && last && lines === verse) last.text += `\n${found.join('\n')}`;
    else if (kind === 'heading')
      blocks.push({ kind, text: inOneLine(found.join(' ')), isLinks: false });
    else for (const text of found) blocks.push({ kind, text, isLinks });
    lines = verse;
  }

  return {
    blocks,
    add(word: string, isLinked = false) {
      words.push(word);
      if (isLinked) linkedLength += word.length;
    },
    count: () => words.length,
    since: (from: number) => words.slice(from),
    dropSince(from: number) {
      words.length = Math.min(words.length, from);
    },
    end,
    /** The end of a row: its cells and what is in them are one line. */
    endRow() {
      const row = words.join('');
      if (row.length <= ROW_MAX_LENGTH) words = [row.replace(/[\n\v\f]+/g, ' ')];
      end('words');
    },
    clear() {
      blocks.length = 0;
      words = [];
      linkedLength = 0;
    },
  };
}

/** The blocks of a file. What stands before its body is none of it; a file without one is read all the same. */
export function xhtmlBlocks(text: string): XhtmlText {
  const gathered = blockGatherer();
  const anchors = new Map<string, number>();
  const frames: Frame[] = [];
  const within = { unread: 0, link: 0, row: 0, heading: 0, preformatted: 0 };
  let hasBody = false;

  const count = ({ name, isLink }: Frame, step: 1 | -1) => {
    if (isLink) within.link += step;
    if (name === 'tr') within.row += step;
    if (isHeading(name)) within.heading += step;
    if (name === 'pre') within.preformatted += step;
  };
  /** Where a block begins or ends: in a row that is only the end of a cell, or of a paragraph in it. */
  const parted = (verse?: Frame) => {
    if (within.row > 0) gathered.add(MARK.paragraph);
    else gathered.end(within.heading > 0 ? 'heading' : 'words', verse);
  };
  const beginBody = () => {
    if (!hasBody) {
      gathered.clear();
      anchors.clear();
    }
    hasBody = true;
  };
  const noteAnchors = (name: string, attributes: Attributes) => {
    const ids = [attributes.id, name === 'a' ? attributes.name : undefined];
    for (const id of ids) {
      if (id !== undefined && !anchors.has(id)) anchors.set(id, gathered.blocks.length);
    }
  };
  const isVerseOf = (parent: Frame | undefined, name: string, attributes: Attributes) =>
    isLine(name, attributes) || (parent?.isStanza === true && (name === 'p' || name === 'div'));

  const begin = (name: string, attributes: Attributes) => {
    const parent = frames.at(-1);
    const frame: Frame = {
      name,
      isBlock: isBlock(name),
      isLink: name === 'a' && attributes.href !== undefined,
      isLine: isVerseOf(parent, name, attributes),
      isStanza: isStanza(name, attributes),
      from: gathered.count(),
      hasLink: false,
    };
    if (name === 'tr') gathered.end('words');
    else if (frame.isBlock) parted();
    else if (frame.isLine) gathered.add(MARK.softLine);
    if (name === 'br') gathered.add(MARK.line);
    if (frame.isLink && parent) parent.hasLink = true;
    frame.from = gathered.count();
    frames.push(frame);
    count(frame, 1);
  };

  /** Whether what the element holds is a mark that leads to a note. */
  const isNoteMark = (frame: Frame) => {
    if (frame.name === 'sup') return frame.hasLink || within.link > 0;
    if (!frame.isLink || gathered.count() - frame.from > 8) return false;
    const words = gathered.since(frame.from);
    const isShort = words.every((word) => word.length < 10);
    return isShort && NOTE_MARK.test(words.join(''));
  };

  const finish = (frame: Frame) => {
    const parent = frames.at(-1);
    if (isNoteMark(frame)) gathered.dropSince(frame.from);
    const verse = frame.isLine ? parent : undefined;
    if (frame.name === 'tr') gathered.endRow();
    else if (frame.isBlock) parted(verse);
    else if (frame.isLine) gathered.add(MARK.softLine);
    count(frame, -1);
  };

  readMarkup(text.replace(/<\/br\s*>/gi, ''), 'xhtml', {
    open(name, attributes) {
      if (name === 'body') beginBody();
      if (within.unread > 0 || isUnread(name, attributes)) within.unread += 1;
      else begin(name, attributes);
      noteAnchors(name, attributes);
    },
    close() {
      if (within.unread > 0) {
        within.unread -= 1;
        return;
      }
      const frame = frames.pop();
      if (frame) finish(frame);
    },
    text(words) {
      if (within.unread > 0) return;
      gathered.add(plainWords(words, within.preformatted > 0), within.link > 0);
    },
  });
  gathered.end('words');
  return { blocks: gathered.blocks, anchors };
}
