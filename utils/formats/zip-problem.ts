// What can be wrong with a zip file.

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
