// Bytes cut into lines, whatever chunks they come in.

const LF = 0x0a;

export type ByteLine = {
  /** With its LF, unless the bytes end without one. */
  bytes: Uint8Array;
  isEnded: boolean;
};

export type LineCutter = {
  /** The lines that this chunk ends. */
  lines(chunk: Uint8Array): Generator<ByteLine>;
  /** What stands after the last LF, where anything does. */
  rest(): ByteLine | undefined;
  /** Bytes of the line that has not ended yet. */
  waitingBytes(): number;
};

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Work and memory are linear: a line in a thousand chunks is put together once. */
export function createLineCutter(): LineCutter {
  let waiting: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array) => {
    if (part.length === 0) return;
    waiting.push(part);
    length += part.length;
  };
  const flush = () => {
    const bytes = joined(waiting, length);
    waiting = [];
    length = 0;
    return bytes;
  };
  return {
    *lines(chunk) {
      let start = 0;
      for (let end = chunk.indexOf(LF); end !== -1; end = chunk.indexOf(LF, start)) {
        take(chunk.subarray(start, end + 1));
        start = end + 1;
        yield { bytes: flush(), isEnded: true };
      }
      // Copied, since a source may use its buffer again.
      take(chunk.slice(start));
    },
    rest: () => (length === 0 ? undefined : { bytes: flush(), isEnded: false }),
    waitingBytes: () => length,
  };
}
