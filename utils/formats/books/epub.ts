// Stands in until the reader of EPUB books is here.
import type { ByteSource } from '../zip-directory.ts';
import type { BookReading } from './book.ts';

export async function epubBook(
  _file: ByteSource,
  _onProgress?: (part: number) => void,
): Promise<BookReading> {
  return { ok: false, reason: 'not-a-book' };
}
