// A zip's directory, which stands at its end (PKWARE's APPNOTE, sections 4.3.12
// to 4.3.16): what is in it, told before anything is unpacked.
import { ZipProblem } from './zip-problem.ts';

/** A Blob, or what can be read like one. */
export type ByteSource = {
  size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
};

export type DirectoryEntry = {
  path: string;
  isEncrypted: boolean;
  /** 0 stored, 8 deflated. */
  method: number;
  crc: number;
  packedBytes: number;
  bytes: number;
  /** Where its own header stands. */
  offset: number;
};

const END_BYTES = 22;
const COMMENT_MAX_BYTES = 65_535;
/** 200,000 entries with names of 120 bytes have 33 MB. */
const DIRECTORY_MAX_BYTES = 64 * 1024 ** 2;

export async function viewOf(source: ByteSource, start: number, end: number): Promise<DataView> {
  if (start < 0 || end > source.size || start > end) throw new ZipProblem('damaged');
  return new DataView(await source.slice(start, end).arrayBuffer());
}

const uint64 = (view: DataView, at: number) => Number(view.getBigUint64(at, true));

type Place = { count: number; bytes: number; start: number };

async function directoryPlace(source: ByteSource): Promise<Place> {
  const tailStart = Math.max(0, source.size - END_BYTES - COMMENT_MAX_BYTES);
  const tail = await viewOf(source, tailStart, source.size);
  let at = tail.byteLength - END_BYTES;
  while (at >= 0 && tail.getUint32(at, true) !== 0x06054b50) at -= 1;
  if (at < 0) throw new ZipProblem('not-zip');
  const locator = at - 20;
  if (locator >= 0 && tail.getUint32(locator, true) === 0x07064b50) {
    const start = uint64(tail, locator + 8);
    const end = await viewOf(source, start, start + 56);
    if (end.getUint32(0, true) !== 0x06064b50) throw new ZipProblem('damaged');
    return { count: uint64(end, 32), bytes: uint64(end, 40), start: uint64(end, 48) };
  }
  return {
    count: tail.getUint16(at + 10, true),
    bytes: tail.getUint32(at + 12, true),
    start: tail.getUint32(at + 16, true),
  };
}

/** A name in UTF-8, as flagged or as most write it unflagged; else byte by byte, as old names in Latin letters are. */
function nameIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return String.fromCharCode(...bytes);
  }
}

/** Where a size does not fit, 32 bits of ones stand for it and the extra field 1 tells it (section 4.5.3). */
function wideSizes(view: DataView, at: number, end: number, narrow: number[]): number[] {
  for (let place = at; place + 4 <= end; place += 4 + view.getUint16(place + 2, true)) {
    if (view.getUint16(place, true) !== 1) continue;
    let next = place + 4;
    return narrow.map((size) => {
      if (size !== 0xffffffff) return size;
      next += 8;
      return uint64(view, next - 8);
    });
  }
  return narrow;
}

function entryAt(view: DataView, at: number): { entry: DirectoryEntry; next: number } {
  if (view.getUint32(at, true) !== 0x02014b50) throw new ZipProblem('damaged');
  const name = at + 46;
  const extra = name + view.getUint16(at + 28, true);
  const comment = extra + view.getUint16(at + 30, true);
  const narrow = [at + 24, at + 20, at + 42].map((place) => view.getUint32(place, true));
  const [bytes = 0, packedBytes = 0, offset = 0] = wideSizes(view, extra, comment, narrow);
  const entry: DirectoryEntry = {
    path: nameIn(new Uint8Array(view.buffer, name, extra - name)),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedBytes,
    bytes,
    offset,
  };
  return { entry, next: comment + view.getUint16(at + 32, true) };
}

/**
 * The entries that a zip's directory names, at most `countMax`.
 * @throws ZipProblem not-zip, damaged, too-many
 */
export async function zipDirectory(
  source: ByteSource,
  countMax: number,
): Promise<DirectoryEntry[]> {
  const { count, bytes, start } = await directoryPlace(source);
  if (count > countMax || bytes > DIRECTORY_MAX_BYTES) throw new ZipProblem('too-many');
  const view = await viewOf(source, start, start + bytes);
  const entries: DirectoryEntry[] = [];
  try {
    for (let at = 0; entries.length < count; ) {
      const { entry, next } = entryAt(view, at);
      entries.push(entry);
      at = next;
    }
  } catch (error) {
    // A RangeError: the directory ends within an entry.
    throw error instanceof ZipProblem ? error : new ZipProblem('damaged');
  }
  return entries;
}
