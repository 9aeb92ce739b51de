// Text on its way to a file: short strings gathered into chunks of bytes.

/** How many UTF-16 code units make a chunk: about 64 kB of text in Latin letters. */
const CHUNK_LENGTH = 65_536;

/**
 * The texts in UTF-8, in chunks of about 64 kB: never the whole in memory. A
 * lone surrogate becomes U+FFFD, as UTF-8 has no place for it (Encoding
 * Standard); each text must therefore hold its surrogate pairs whole.
 */
export async function* encodedChunks(
  texts: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let waiting: string[] = [];
  let length = 0;
  for await (const text of texts) {
    waiting.push(text);
    length += text.length;
    if (length < CHUNK_LENGTH) continue;
    yield encoder.encode(waiting.join(''));
    waiting = [];
    length = 0;
  }
  if (length > 0) yield encoder.encode(waiting.join(''));
}
