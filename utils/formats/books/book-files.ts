// The files of text in an EPUB: found by name, unpacked and decoded when they are asked for.
import type { ByteSource } from '../zip-directory.ts';
import { openZip, type ZipEntry, type ZipLimits } from '../zip-reader.ts';
import { BookProblem } from './book-problem.ts';
import { decodedText } from './decoded-text.ts';

/** A library of a hundred long novels has as much text. Pictures and fonts count only as entries. */
const BOOK_LIMITS: ZipLimits = {
  entries: 50_000,
  fileBytes: 32 * 1024 ** 2,
  totalBytes: 128 * 1024 ** 2,
  ratio: 250,
};

/** The name of a file that has words, or tells of others. */
export const TEXT_FILE = /\.(?:opf|ncx|xml|xhtml?|html?|xht)$/i;

export type BookFiles = {
  /** The paths of all of them, as the zip has them. */
  paths: readonly string[];
  /** The path as the zip has it: the same, or the same but for case, percent signs and the form of Unicode. */
  find(path: string): string | undefined;
  /** @throws BookProblem missing-file, unknown-encoding; ZipProblem damaged, nested */
  text(path: string): Promise<string>;
};

function likened(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC').toLowerCase();
  } catch {
    return path.normalize('NFC').toLowerCase();
  }
}

/**
 * The files that are text by their names, and `others`. What else is in the zip is not
 * looked at: a picture may be what it likes.
 * @throws ZipProblem where it is no zip, or one of these plays tricks
 */
export async function openBookFiles(
  source: ByteSource,
  others: ReadonlySet<string> = new Set(),
): Promise<BookFiles> {
  const entries = await openZip(
    source,
    (path) => TEXT_FILE.test(path) || others.has(path),
    BOOK_LIMITS,
  );
  const byPath = new Map<string, ZipEntry>(entries.map((entry) => [entry.path, entry]));
  const byLikeness = new Map(entries.map(({ path }) => [likened(path), path]));
  const find = (path: string) => (byPath.has(path) ? path : byLikeness.get(likened(path)));
  return {
    paths: entries.map(({ path }) => path),
    find,
    async text(path) {
      const entry = byPath.get(find(path) ?? '');
      if (!entry) throw new BookProblem('missing-file', path);
      const text = decodedText(await entry.read());
      if (text === undefined) throw new BookProblem('unknown-encoding', path);
      return text;
    },
  };
}
