// What can be wrong with a file that a reader hands in, as the reader is told it.

/**
 * Why a file is not read:
 * - empty: there is nothing in it
 * - not-text: its bytes are not UTF-8 (a picture, a zip, UTF-16)
 * - other-format: it is text, but no Outward journal
 * - newer-version: a newer Outward has made it
 * - line-too-long: a line is longer than any record can be
 * - bad-json: a line is not JSON
 * - bad-record: a record lacks a field, has one too many, or one with a wrong value
 * - duplicate-id: a record of this type and id stood before
 * - wording-without-note: the note of a wording does not stand before it
 * - after-end: something follows the trailer
 * - truncated: the file ends before its trailer does
 * - wrong-count, wrong-digest: the trailer tells of other records than these
 * - too-large: more bytes or records than a journal may have
 */
export type FileProblemReason =
  | 'empty'
  | 'not-text'
  | 'other-format'
  | 'newer-version'
  | 'line-too-long'
  | 'bad-json'
  | 'bad-record'
  | 'duplicate-id'
  | 'wording-without-note'
  | 'after-end'
  | 'truncated'
  | 'wrong-count'
  | 'wrong-digest'
  | 'too-large';

/**
 * Why a zip is not read or written:
 * - not-zip: it has no directory at its end, or was cut off
 * - damaged: its parts contradict one another
 * - encrypted: an entry wants a password
 * - unknown-method: an entry is compressed otherwise than by deflate
 * - bad-path: an entry's name leads out of its folder or cannot be a name
 * - too-many, too-large, bomb: more entries, more bytes, or more bytes out of
 *   fewer than a file of notes has
 * - nested: an entry is a zip itself
 */
export type ZipReason =
  | 'not-zip'
  | 'damaged'
  | 'encrypted'
  | 'unknown-method'
  | 'bad-path'
  | 'too-many'
  | 'too-large'
  | 'bomb'
  | 'nested';

/**
 * Why a note is not read: the front matter is no plain YAML mapping; a newer
 * Outward wrote it; no day is told in it or in its name; there are no words;
 * they are longer than a note may be; the file is.
 */
export type MarkdownReason =
  | 'bad-front-matter'
  | 'newer-version'
  | 'no-day'
  | 'empty'
  | 'note-too-long'
  | 'file-too-long';
