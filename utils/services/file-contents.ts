// Reading a file of highlights, quotes or a book, whatever it is, from its contents. Runs
// in a worker.

import type { Book, BookReading, BookReason } from '../formats/books/book.ts';
import { epubBook } from '../formats/books/epub.ts';
import { plainBook } from '../formats/books/plain-book.ts';
import { highlightsIn } from '../formats/highlights/detect.ts';
import type { Found } from '../formats/highlights/found.ts';
import { textOfBytes } from '../formats/text-of-bytes.ts';
import { encodingSamples } from './encoding-samples.ts';
import { pastedPassages } from './pasted-passages.ts';

export type FileContents = { kind: 'highlights'; found: Found } | { kind: 'book'; book: Book };

export type FileRead =
  | { ok: true; contents: FileContents }
  | { ok: false; encodings: { label: string; sample: string }[] }
  | {
      ok: false;
      reason: BookReason | 'empty' | 'no-format' | 'too-large' | 'unreadable';
      path?: string;
    };

export type FileToRead = {
  file: Blob;
  name: string;
  /** Pasted words are passages, where no reader knows what else they are. */
  isPasted: boolean;
  encoding?: string;
};

/** A zip is read entry by entry; a text is whole in memory, more than once. */
const [ZIP_MAX_BYTES, TEXT_MAX_BYTES] = [512 * 1024 * 1024, 64 * 1024 * 1024];

/** 'PK\u0003\u0004' (APPNOTE.TXT, 4.3.7). */
const ZIP_START = [0x50, 0x4b, 0x03, 0x04];

async function isZip(file: Blob): Promise<boolean> {
  const start = new Uint8Array(await file.slice(0, ZIP_START.length).arrayBuffer());
  return ZIP_START.every((byte, index) => start[index] === byte);
}

function ofBook(reading: BookReading): FileRead {
  if (!reading.ok) return reading;
  if (reading.book.passages.length === 0) return { ok: false, reason: 'no-text' };
  return { ok: true, contents: { kind: 'book', book: reading.book } };
}

function readText(text: string, { name, isPasted }: FileToRead): FileRead {
  if (text.trim() === '') return { ok: false, reason: 'empty' };
  const found = highlightsIn(text, name) ?? (isPasted ? pastedPassages(text) : undefined);
  if (found) return { ok: true, contents: { kind: 'highlights', found } };
  const reading = ofBook(plainBook(text, name));
  // Words of which nobody can make passages: that they are no book either is no news.
  const isNone = !reading.ok && 'reason' in reading && reading.reason === 'no-text';
  return isNone ? { ok: false, reason: 'no-format' } : reading;
}

/** What is in the file, or why that cannot be told. `onProgress` is told parts from 0 to 1, where they are known. */
export async function fileContents(
  wanted: FileToRead,
  onProgress: (part: number) => void,
): Promise<FileRead> {
  const { file, encoding } = wanted;
  if (file.size === 0) return { ok: false, reason: 'empty' };
  if (await isZip(file)) {
    if (file.size > ZIP_MAX_BYTES) return { ok: false, reason: 'too-large' };
    return ofBook(await epubBook(file, onProgress));
  }
  if (file.size > TEXT_MAX_BYTES) return { ok: false, reason: 'too-large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = textOfBytes(bytes, encoding);
  if (read.ok) return readText(read.text, wanted);
  const encodings = encodingSamples(bytes, read.guesses);
  return encodings.length === 0 ? { ok: false, reason: 'no-format' } : { ok: false, encodings };
}
