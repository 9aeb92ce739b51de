// Files out of a zip, one at a time, from a file that may mean harm.

import { Inflate } from 'fflate';
import type { ZipReason } from '../domain/file-problem.ts';
import { crc32 } from './crc32.ts';
import { type ByteSource, type DirectoryEntry, viewOf, zipDirectory } from './zip-directory.ts';
import { ZipProblem } from './zip-problem.ts';

export type ZipLimits = { entries: number; fileBytes: number; totalBytes: number; ratio: number };

/**
 * Twice the entries of an export with 100,000 notes; a file in memory at a time;
 * a ratio that text never has (deflate itself goes to 1032).
 */
export const ZIP_LIMITS: ZipLimits = {
  entries: 200_000,
  fileBytes: 64 * 1024 ** 2,
  totalBytes: 2 * 1024 ** 3,
  ratio: 250,
};

/** Below this a high ratio harms nobody: a note of one letter, a hundred thousand times. */
const RATIO_FREE_BYTES = 1024 ** 2;
const PATH_MAX_LENGTH = 1024;
const FOLDERS_MAX = 32;
/** Small enough that what comes out of one at the worst fits in memory. */
const STEP_BYTES = 16_384;

export type ZipEntry = {
  path: string;
  bytes: number;
  /** Unpacks it. @throws ZipProblem damaged, nested */
  read(): Promise<Uint8Array<ArrayBuffer>>;
};

function isSafePath(path: string): boolean {
  const parts = path.split('/');
  const hasTrick = /[\\\p{Cc}]|^[a-z]:/iu.test(path) || parts.length > FOLDERS_MAX;
  return (
    !hasTrick && path.length <= PATH_MAX_LENGTH && !parts.some((part) => /^\.{0,2}$/.test(part))
  );
}

function entryReason(entry: DirectoryEntry, limits: ZipLimits): ZipReason | undefined {
  if (!isSafePath(entry.path)) return 'bad-path';
  if (entry.isEncrypted) return 'encrypted';
  if (entry.method !== 0 && entry.method !== 8) return 'unknown-method';
  if (entry.bytes > limits.fileBytes) return 'too-large';
  const isSteep = entry.bytes > limits.ratio * Math.max(1, entry.packedBytes);
  if (isSteep && entry.bytes > RATIO_FREE_BYTES) return 'bomb';
  return entry.method === 0 && entry.bytes !== entry.packedBytes ? 'damaged' : undefined;
}

/** Entries that share bytes are a bomb's trick (D. Fifield, 'A better zip bomb', 2019); two of one name, a smuggler's. */
function togetherReason(
  entries: readonly DirectoryEntry[],
  limits: ZipLimits,
): ZipReason | undefined {
  if (entries.reduce((sum, { bytes }) => sum + bytes, 0) > limits.totalBytes) return 'too-large';
  const placed = entries.toSorted((a, b) => a.offset - b.offset);
  const overlaps = placed.some(({ offset, packedBytes }, index) => {
    const next = placed[index + 1];
    return next !== undefined && offset + 30 + packedBytes > next.offset;
  });
  if (overlaps) return 'bomb';
  const paths = new Set(entries.map(({ path }) => path));
  return paths.size < entries.length ? 'damaged' : undefined;
}

/** Unpacks step by step, never beyond the size that was told. */
async function unpacked(
  source: ByteSource,
  entry: DirectoryEntry,
): Promise<Uint8Array<ArrayBuffer>> {
  const damaged = () => new ZipProblem('damaged', entry.path);
  const head = await viewOf(source, entry.offset, entry.offset + 30);
  if (head.getUint32(0, true) !== 0x04034b50) throw damaged();
  const start = entry.offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const out = new Uint8Array(entry.bytes);
  let length = 0;
  const take = (chunk: Uint8Array) => {
    if (length + chunk.length > out.length) throw damaged();
    out.set(chunk, length);
    length += chunk.length;
  };
  const inflate = entry.method === 8 ? new Inflate(take) : undefined;
  const end = start + entry.packedBytes;
  for (let at = start; at < end; at += STEP_BYTES) {
    const to = Math.min(end, at + STEP_BYTES);
    const step = new Uint8Array((await viewOf(source, at, to)).buffer as ArrayBuffer);
    if (inflate) inflate.push(step, to === end);
    else take(step);
  }
  if (length !== out.length || crc32(out) !== entry.crc) throw damaged();
  return out;
}

const isZip = (bytes: Uint8Array) =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

async function readEntry(source: ByteSource, entry: DirectoryEntry) {
  const bytes = await unpacked(source, entry).catch((error) => {
    // fflate's own errors tell of bits; to the reader the file is damaged.
    throw new ZipProblem(error instanceof ZipProblem ? error.reason : 'damaged', entry.path);
  });
  if (isZip(bytes)) throw new ZipProblem('nested', entry.path);
  return bytes;
}

/**
 * The files in a zip, of which those that `isWanted` are judged and can be read,
 * each when it is asked for; folders are left out. All are judged before one is unpacked.
 *
 * @throws ZipProblem whatever the bytes are, nothing else; errors of the source pass through
 */
export async function openZip(
  source: ByteSource,
  isWanted: (path: string) => boolean = () => true,
  limits: ZipLimits = ZIP_LIMITS,
): Promise<ZipEntry[]> {
  const all = await zipDirectory(source, limits.entries);
  const wanted = all.filter(({ path }) => !path.endsWith('/') && isWanted(path));
  for (const entry of wanted) {
    const reason = entryReason(entry, limits);
    if (reason) throw new ZipProblem(reason, entry.path);
  }
  const reason = togetherReason(wanted, limits);
  if (reason) throw new ZipProblem(reason);
  return wanted.map((entry) => ({
    path: entry.path,
    bytes: entry.bytes,
    read: () => readEntry(source, entry),
  }));
}
