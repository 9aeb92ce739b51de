// What can be wrong with a journal file, and in which line.

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

/** What is wrong with one record, before its line is known. */
export type RecordProblem = {
  reason: FileProblemReason;
  /** For bad-record the path of the field, 'value.answers.source.year'; for an id that stands wrong, the id. */
  detail?: string;
};

/** Thrown by what reads and writes journals: the one error that a bad file can cause. */
export class FileProblem extends Error {
  override name = 'FileProblem';
  /** Counted from 1. */
  readonly line: number;
  readonly reason: FileProblemReason;
  readonly detail?: string;

  constructor(line: number, { reason, detail }: RecordProblem) {
    super(`line ${line}: ${reason}${detail === undefined ? '' : ` (${detail})`}`);
    this.line = line;
    this.reason = reason;
    if (detail !== undefined) this.detail = detail;
  }
}
