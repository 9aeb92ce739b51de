// Why a book cannot be read, thrown where that is seen and caught where the book is asked for.
import type { ZipReason } from '../../domain/file-problem.ts';
import { ZipProblem } from '../zip-problem.ts';
import type { BookReason } from './book.ts';

export class BookProblem extends Error {
  override name = 'BookProblem';
  readonly reason: BookReason;
  /** The file within the book, where it is one file's fault. */
  readonly path?: string;

  constructor(reason: BookReason, path?: string) {
    super(path === undefined ? reason : `${reason}: ${path}`);
    this.reason = reason;
    if (path !== undefined) this.path = path;
  }
}

const REASONS: Record<ZipReason, BookReason> = {
  'not-zip': 'not-a-book',
  damaged: 'damaged',
  encrypted: 'encrypted',
  'unknown-method': 'damaged',
  'bad-path': 'bad-path',
  'too-many': 'too-large',
  'too-large': 'too-large',
  bomb: 'bomb',
  nested: 'damaged',
};

/** The problem of a book in what was thrown; undefined where the fault is not the book's. */
export function bookProblemIn(error: unknown): BookProblem | undefined {
  if (error instanceof BookProblem) return error;
  return error instanceof ZipProblem
    ? new BookProblem(REASONS[error.reason], error.path)
    : undefined;
}
