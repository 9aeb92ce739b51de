// What is wrong with a zip file, and with which of its entries.
import type { ZipReason } from '../domain/file-problem.ts';

export class ZipProblem extends Error {
  override name = 'ZipProblem';
  readonly reason: ZipReason;
  /** The entry's name, where it is one entry's fault. */
  readonly path?: string;

  constructor(reason: ZipReason, path?: string) {
    super(path === undefined ? reason : `${reason}: ${path}`);
    this.reason = reason;
    if (path !== undefined) this.path = path;
  }
}
