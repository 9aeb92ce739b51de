// Kindle's 'My Clippings.txt', and KOReader's file of the same form, as passages and notes.
import { NOTE_MAX_LENGTH } from '../../domain/note.ts';
import { bookKey } from '../../domain/passage.ts';
import type { Source } from '../../domain/thought.ts';
import {
  type Found,
  type FoundNote,
  type FoundPassage,
  PASSAGE_MAX_LENGTH,
  RAW_MAX_LENGTH,
  type Unreadable,
  type UnreadableReason,
} from './found.ts';
import { type Block, blocksOf } from './kindle-blocks.ts';
import { kindOf } from './kindle-details.ts';
import type { ClippingKind } from './kindle-labels.ts';
import { withoutNotice } from './kindle-limit.ts';
import { highlightsOfNotes } from './kindle-notes.ts';
import { type Clipping, replacements } from './kindle-resizes.ts';
import { bookNamed } from './kindle-titles.ts';

type Read = Clipping & { source: Source; when?: string };
type Book = { source: Source } & Record<ClippingKind, Read[]>;

/** What a block is, or why it cannot be told. */
function readBlock(
  { details, body }: Block,
  at: number,
  source: Source,
): { kind: ClippingKind; read: Read } | UnreadableReason {
  if (!details) return 'no-details';
  const { text, isLimited } = withoutNotice(body);
  const kind = kindOf(details, text !== '');
  if (!kind) return 'unknown-kind';
  if (kind !== 'bookmark' && text === '') return isLimited ? 'limit-reached' : 'no-text';
  if (kind === 'highlight' && text.length > PASSAGE_MAX_LENGTH) return 'too-long';
  if (kind === 'note' && text.length > NOTE_MAX_LENGTH) return 'too-long';
  const { place, range, when } = details;
  return {
    kind,
    read: { at, text, place, source, ...(range && { range }), ...(when !== undefined && { when }) },
  };
}

/** Blocks name a book by the same line mostly: what follows from it is found once. */
function createBooks() {
  const byLine = new Map<string, Book>();
  const byKey = new Map<string, Book>();
  return {
    named(line: string): Book {
      const known = byLine.get(line);
      if (known) return known;
      const source = bookNamed(line);
      const key = bookKey(source);
      const book = byKey.get(key) ?? { source, highlight: [], note: [], bookmark: [] };
      byKey.set(key, book);
      byLine.set(line, book);
      return book;
    },
    all: () => [...byKey.values()],
  };
}

const foundNote = ({ text, source, place, when }: Read): FoundNote => ({
  text,
  source,
  ...(Object.keys(place).length > 0 && { place }),
  ...(when !== undefined && { when: { local: when } }),
});

/** Without those that were said once more later at the same place. */
function lastOfEach(all: readonly Read[]): Read[] {
  const keyOf = ({ text, place }: Read) => `${place.page}|${place.location}|${text}`;
  const last = new Map(all.map((one) => [keyOf(one), one]));
  return all.filter((one) => last.get(keyOf(one)) === one);
}

function joinedBook({ highlight, note, bookmark }: Book) {
  const replaced = replacements(highlight);
  const highlights = highlight.filter((one) => !replaced.has(one));
  const notes = lastOfEach(note);
  const holders = highlightsOfNotes(notes, highlight, highlights);
  const written = new Map<Read, string>();
  for (const one of notes) {
    const holder = holders.get(one);
    if (!holder) continue;
    const last = replaced.get(holder) ?? holder;
    const earlier = written.get(last);
    written.set(last, earlier === undefined ? one.text : `${earlier}\n\n${one.text}`);
  }
  return {
    highlights,
    written,
    notes: notes.length,
    loose: notes.filter((one) => !holders.has(one)),
    bookmarks: lastOfEach(bookmark).length,
  };
}

const inOrder = (all: Read[]) => all.toSorted((one, other) => one.at - other.at);

/** What stands in the file. Never throws; time is that of sorting. */
export function kindleClippings(text: string): Found {
  const books = createBooks();
  const unreadable: Unreadable[] = [];
  let blocks = 0;
  for (const block of blocksOf(text)) {
    const book = books.named(block.title);
    const result = readBlock(block, blocks, book.source);
    blocks += 1;
    if (typeof result !== 'string') book[result.kind].push(result.read);
    else
      unreadable.push({
        line: block.line,
        reason: result,
        raw: block.raw.slice(0, RAW_MAX_LENGTH),
      });
  }
  const joined = books.all().map(joinedBook);
  const written = new Map(joined.flatMap((book) => [...book.written]));
  const passages: FoundPassage[] = inOrder(joined.flatMap(({ highlights }) => highlights)).map(
    (one) => {
      const note = written.get(one);
      return { ...foundNote(one), ...(note !== undefined && { note }) };
    },
  );
  const notes = joined.reduce((sum, book) => sum + book.notes, 0);
  const bookmarks = joined.reduce((sum, book) => sum + book.bookmarks, 0);
  const duplicates = blocks - unreadable.length - passages.length - notes - bookmarks;
  return {
    format: 'kindle-clippings',
    passages,
    notes: inOrder(joined.flatMap(({ loose }) => loose)).map(foundNote),
    counts: { blocks, passages: passages.length, notes, bookmarks, duplicates },
    unreadable,
  };
}

/**
 * Whether a file that starts so is one of clippings: a line of it can be no other's,
 * or there are a separator and a line with a date or with locations, in whatever language.
 */
export function isKindleClippings(start: string): boolean {
  const isSeparated = /^\uFEFF?={10}\s*$/m.test(start);
  return [...blocksOf(start)].some(
    ({ details }) =>
      details?.isCertain ||
      (isSeparated && details && (details.when !== undefined || details.isSpan)),
  );
}
