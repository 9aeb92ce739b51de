// An EPUB, 2 or 3, read whole: its details, its chapters, its passages.
// EPUB 3.3 (W3C); OPF 2.0.1, OPS 2.0.1 and OCF 2.0.1 (IDPF).
import type { ByteSource } from '../zip-directory.ts';
import type { Book, BookReading } from './book.ts';
import { type BookFiles, openBookFiles } from './book-files.ts';
import { BookProblem, bookProblemIn } from './book-problem.ts';
import { chapterList, type ReadFile } from './chapter-list.ts';
import { hasEncryptedContent } from './encrypted-content.ts';
import { addressFrom } from './file-address.ts';
import { type PackageDocument, packageDocument } from './package-document.ts';
import { passagesOf } from './passages.ts';
import { type Contents, contentsOfNavigation, contentsOfNcx } from './table-of-contents.ts';
import { xhtmlBlocks } from './xhtml-blocks.ts';
import { elementsNamed, said, xmlTree } from './xml-tree.ts';

const CONTAINER = 'META-INF/container.xml';
const ENCRYPTION = 'META-INF/encryption.xml';
const PACKAGE_TYPE = 'application/oebps-package+xml';

/** The path of the package document: as the container names it, or the only one that there is. */
async function packagePath(files: BookFiles): Promise<string> {
  if (files.find(CONTAINER) === undefined) {
    const [only, ...others] = files.paths.filter((path) => /\.opf$/i.test(path));
    if (only === undefined || others.length > 0) throw new BookProblem('not-a-book');
    return only;
  }
  const roots = elementsNamed(xmlTree(await files.text(CONTAINER)), 'rootfile');
  const root = roots.find((each) => said(each, 'media-type') === PACKAGE_TYPE) ?? roots[0];
  const named = root && said(root, 'full-path');
  if (named === undefined) throw new BookProblem('missing-file', CONTAINER);
  const address = addressFrom('', named);
  if (address === undefined) throw new BookProblem('bad-path', named);
  const found = files.find(address.path);
  if (found === undefined) throw new BookProblem('missing-file', address.path);
  return found;
}

const NO_CONTENTS: Contents = { entries: [], landmarks: [] };

async function contentsOf(
  files: BookFiles,
  { navigation = '', ncx = '' }: PackageDocument,
): Promise<Contents> {
  const navigationPath = files.find(navigation);
  const read = async (path: string, kind: 'xml' | 'xhtml') => xmlTree(await files.text(path), kind);
  const found =
    navigationPath === undefined
      ? NO_CONTENTS
      : contentsOfNavigation(await read(navigationPath, 'xhtml'), navigationPath);
  const ncxPath = files.find(ncx);
  if (found.entries.length > 0 || ncxPath === undefined) return found;
  return { ...contentsOfNcx(await read(ncxPath, 'xml'), ncxPath), landmarks: found.landmarks };
}

/** Files of the spine whose names do not say that they are text are looked for by their names. */
async function withSpine(
  file: ByteSource,
  files: BookFiles,
  spine: readonly string[],
): Promise<BookFiles> {
  const unfound = spine.filter((path) => files.find(path) === undefined);
  return unfound.length === 0 ? files : openBookFiles(file, new Set(unfound));
}

async function book(file: ByteSource, onProgress: (part: number) => void): Promise<Book> {
  const opened = await openBookFiles(file);
  if (opened.find(ENCRYPTION) && hasEncryptedContent(await opened.text(ENCRYPTION)))
    throw new BookProblem('encrypted');
  const path = await packagePath(opened);
  const described = packageDocument(xmlTree(await opened.text(path)), path);
  const files = await withSpine(file, opened, described.spine);
  const present = new Set(described.spine.flatMap((each) => files.find(each) ?? []));
  if (present.size === 0) throw new BookProblem('missing-file', described.spine[0] ?? path);
  const { entries, landmarks } = await contentsOf(files, described);
  const asWritten = <Address extends { path: string }>(address: Address): Address => ({
    ...address,
    path: files.find(address.path) ?? address.path,
  });

  const read: ReadFile[] = [];
  for (const each of present) {
    read.push({ path: each, text: xhtmlBlocks(await files.text(each)) });
    onProgress(read.length / present.size);
  }
  const told = entries.map(asWritten);
  const asides = [...described.guide, ...landmarks].map(asWritten);
  const found = chapterList(read, told, asides);
  // A short book in one file, which the guide calls its cover.
  const chapters = found.length > 0 ? found : chapterList(read, told, []);
  if (chapters.length === 0) throw new BookProblem('no-text');
  const { details } = described;
  return { details, chapters, passages: passagesOf(chapters, details.language) };
}

/**
 * Reads an EPUB; never throws for what is in it, only for what cannot be got out of
 * `file`. The title is '' where the book tells none. A missing chapter is passed over.
 * @param onProgress is told how much of the files is read, up to 1
 */
export async function epubBook(
  file: ByteSource,
  onProgress: (part: number) => void = () => {},
): Promise<BookReading> {
  try {
    return { ok: true, book: await book(file, onProgress) };
  } catch (error) {
    const problem = bookProblemIn(error);
    if (!problem) throw error;
    const { reason, path } = problem;
    return path === undefined ? { ok: false, reason } : { ok: false, reason, path };
  }
}
