// The text in a file's bytes: in which encoding they are, and what of it is no text.
import { encodingGuesses } from './encoding-guesses.ts';

export type TextOfBytes =
  | { ok: true; text: string }
  | {
      ok: false;
      reason: 'unknown-encoding';
      /** Labels of the Encoding Standard, the likeliest first; none where the bytes are no text at all. */
      guesses: string[];
    };

const ESCAPE = '\u001b';
/** Control codes but tabs, line breaks, and the two that say how a fortune is struck: its reader knows them. */
const HARMFUL = new RegExp(`[^\\P{Cc}\\t\\n\\r\\b${ESCAPE}\\u0085]`, 'gu');

/** Where a page ends, a line does. */
function withoutControlCodes(text: string): string {
  return text
    .replaceAll('\ufeff', '')
    .replace(/[\v\f]/g, '\n')
    .replace(HARMFUL, '');
}

/** Undefined where the bytes are not in this encoding, or no browser knows it. */
function decoded(bytes: Uint8Array, encoding: string, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** How much is looked at for zero bytes. */
const SAMPLE_BYTES = 4096;

/**
 * Spaces, stops and line breaks have a zero byte in UTF-16, whatever the script:
 * at least a tenth of all letters, and on one side only.
 */
function utf16ByZeros(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [high = 0, low = 0] = zeros;
  const [most, fewest] = [Math.max(high, low), Math.min(high, low)];
  if (most < 2 || most < sample.length / 20 || fewest > most / 10) return undefined;
  return high > low ? 'utf-16be' : 'utf-16le';
}

const BYTE_ORDER_MARKS: [encoding: string | undefined, mark: number[]][] = [
  // UTF-32, which no browser reads.
  [undefined, [0xff, 0xfe, 0, 0]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** What can be told without being told: by a byte order mark, by zero bytes, or by the rules of UTF-8 itself. */
function plainlyDecoded(bytes: Uint8Array): string | undefined {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return marked[0] && decoded(bytes, marked[0], false);
  const utf16 = utf16ByZeros(bytes);
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
  return (utf16 && decoded(whole, utf16, true)) ?? decoded(bytes, 'utf-8', true);
}

/**
 * The text in `bytes`: UTF-8, or UTF-16 by its byte order mark or its zero bytes;
 * else in `encoding`, a label of the Encoding Standard, which holds against all
 * signs. Byte order marks and control codes are no part of it.
 */
export function textOfBytes(bytes: Uint8Array, encoding?: string): TextOfBytes {
  const text = encoding === undefined ? plainlyDecoded(bytes) : decoded(bytes, encoding, false);
  if (text !== undefined) return { ok: true, text: withoutControlCodes(text) };
  return { ok: false, reason: 'unknown-encoding', guesses: encodingGuesses(bytes) };
}
