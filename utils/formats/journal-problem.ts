// What is wrong with a journal file, and in which line.
import type { FileProblemReason } from '../domain/file-problem.ts';

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
