// Text files into a zip, as a stream.
import { deflateSync, Zip, ZipPassThrough } from 'fflate';
import { ZipProblem } from './zip-problem.ts';

/** Above these a zip wants its 64-bit form (APPNOTE, section 4.4.1.4). */
const COUNT_MAX = 0xffff;
const OFFSET_MAX = 0xffffffff;
const END_BYTES = 22;
/** Compressing fewer takes longer than writing them, and saves next to nothing. */
const STORED_BELOW_BYTES = 512;

/** A small file at once: fflate's streaming entry takes 160 kB of memory for each. */
class Deflated extends ZipPassThrough {
  override compression = 8;
  protected override process(chunk: Uint8Array<ArrayBuffer>, isLast: boolean) {
    this.ondata(null, deflateSync(chunk), isLast);
  }
}

/**
 * The end of a zip with more entries than its end record can count: the same
 * directory, then a zip64 end record and its locator (APPNOTE, sections 4.3.14
 * and 4.3.15), which fflate does not write.
 */
function zip64End(last: Uint8Array, count: number, start: number): Uint8Array<ArrayBuffer> {
  const directoryBytes = last.length - END_BYTES;
  const whole = new Uint8Array(last.length + 76);
  whole.set(last.subarray(0, directoryBytes));
  const view = new DataView(whole.buffer);
  const at = directoryBytes;
  const put64 = (offset: number, value: number) =>
    view.setBigUint64(at + offset, BigInt(value), true);
  view.setUint32(at, 0x06064b50, true);
  put64(4, 44);
  view.setUint16(at + 12, 45, true);
  view.setUint16(at + 14, 45, true);
  put64(24, count);
  put64(32, count);
  put64(40, directoryBytes);
  put64(48, start);
  view.setUint32(at + 56, 0x07064b50, true);
  put64(64, start + directoryBytes);
  view.setUint32(at + 72, 1, true);
  whole.set(last.subarray(directoryBytes), at + 76);
  view.setUint16(at + 84, COUNT_MAX, true);
  view.setUint16(at + 86, COUNT_MAX, true);
  return whole;
}

/** Zip keeps years from 1980 to 2099. */
const keptTime = (instant: number) =>
  Math.min(Math.max(instant, Date.UTC(1980, 0, 2)), Date.UTC(2099, 0, 1));

/**
 * A zip of these files, each in UTF-8; chunks go out as the files
 * come in, and what stays in memory is the list of names.
 *
 * @param made milliseconds since 1970, the date that the files bear
 * @throws ZipProblem too-large from 4 GiB on
 */
export async function* zipBytes(
  files: AsyncIterable<{ path: string; text: string }> | Iterable<{ path: string; text: string }>,
  made: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk as Uint8Array<ArrayBuffer>);
  });
  let count = 0;
  let total = 0;
  for await (const { path, text } of files) {
    const bytes = encoder.encode(text);
    const entry = bytes.length < STORED_BELOW_BYTES ? new ZipPassThrough(path) : new Deflated(path);
    entry.mtime = keptTime(made);
    zip.add(entry);
    entry.push(bytes, true);
    count += 1;
    const ready = chunks;
    chunks = [];
    total += ready.reduce((sum, { length }) => sum + length, 0);
    if (total > OFFSET_MAX) throw new ZipProblem('too-large', path);
    yield* ready;
  }
  zip.end();
  const [last] = chunks;
  if (last) yield count < COUNT_MAX ? last : zip64End(last, count, total);
}
