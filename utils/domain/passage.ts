// What a thought has besides when it comes from the reader's own reading: where and when
// it was found. And the id that follows from its words, so that nothing comes in twice.
import { digest128 } from './digest.ts';
import { fold } from './fold.ts';
import { rankOf } from './rank.ts';
import type { Source, Thought } from './thought.ts';

/** As the device counts ('112', '1300-1301'), or by indexes in the book's chapters and their paragraphs. */
export type PassagePlace = {
  page?: string;
  location?: string;
  chapter?: number;
  paragraph?: number;
};

/** W3C Web Annotation Data Model, section 4.2.4: the words, and 32 to 64 characters around them. */
export type TextQuoteSelector = { exact: string; prefix: string; suffix: string };

export type Passage = Thought & {
  /** When it was marked. */
  instant?: number;
  place?: PassagePlace;
  tags?: string[];
  selector?: TextQuoteSelector;
  /** An address that opens the page at the passage. */
  link?: string;
};

/** What books count as the same by: title and author, folded. */
export function bookKey({ work = '', author = '', url = '' }: Source): string {
  const named = work === '' ? url : work;
  return `${fold(named).trim()}\n${fold(author).trim()}`;
}

/** Hexadecimal digits, 32 or more, in the shape of UUIDv8 (RFC 9562, section 5.8). */
function uuidv8(digits: string): string {
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');
}

/** An id that follows from `key`. */
export function idFrom(key: string): string {
  const bits = ['a', 'b', 'c'].map((salt) => rankOf(salt, key).toString(16).padStart(13, '0'));
  return uuidv8(bits.join(''));
}

/** The id of a passage: the same for the same folded words of the same book. Made a hundred thousand times for a long file. */
export function passageId(text: string, source: Source | undefined): string {
  // Single spaces, which are most, are left alone.
  const words = fold(text)
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
  return uuidv8(digest128(`passage\n${bookKey(source ?? {})}\n${words}`));
}
