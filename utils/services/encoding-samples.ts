// The first words of a file in each of the encodings that it may be in, so that the reader
// can choose by eye.
import { textOfBytes } from '../formats/text-of-bytes.ts';

export type EncodingSample = { label: string; sample: string };

const SAMPLE_BYTES = 240;
const SAMPLE_LENGTH = 120;
const [LINE_FEED, FIRST_BEYOND_ASCII] = [0x0a, 0x80];

/** From the line on in which encodings begin to differ: the first that is not all ASCII. */
function tellingBytes(bytes: Uint8Array): Uint8Array {
  const telling = Math.max(
    0,
    bytes.findIndex((byte) => byte >= FIRST_BEYOND_ASCII),
  );
  const line = bytes.lastIndexOf(LINE_FEED, telling) + 1;
  const start = telling - line > SAMPLE_BYTES / 2 ? telling : line;
  return bytes.subarray(start, start + SAMPLE_BYTES);
}

/** One for each of `labels` that this browser knows. */
export function encodingSamples(bytes: Uint8Array, labels: readonly string[]): EncodingSample[] {
  const telling = tellingBytes(bytes);
  return labels.flatMap((label) => {
    const read = textOfBytes(telling, label);
    if (!read.ok) return [];
    return [{ label, sample: read.text.replace(/\s+/g, ' ').trim().slice(0, SAMPLE_LENGTH) }];
  });
}
