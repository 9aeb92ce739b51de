// 128 bits that follow from a text, in one walk over it: enough that no two of a million
// passages share them, and no more than that. It keeps no secret.

/** Odd numbers whose bits look random: the square roots of 2, 3, 5 and 7. */
const STEPS = [0x6a09e667, 0xbb67ae85, 0x3c6ef373, 0xa54ff53b] as const;

/** The finish of MurmurHash3 (Austin Appleby, public domain): every bit counts for every other. */
function finished(lane: number): number {
  const once = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

/** The digest of `text` as 32 digits, lower-case hexadecimal. */
export function digest128(text: string): string {
  let [a, b, c, d]: [number, number, number, number] = [...STEPS];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // Four walks, each with a step of its own, and each lane led by the one before it.
    a = Math.imul(a ^ code, STEPS[0]) + (d >>> 15);
    b = Math.imul(b ^ code, STEPS[1]) + (a >>> 13);
    c = Math.imul(c ^ code, STEPS[2] | 1) + (b >>> 17);
    d = Math.imul(d ^ code, STEPS[3]) + (c >>> 11);
  }
  const length = text.length;
  return [a ^ length, b ^ a, c ^ b, d ^ c]
    .map((lane) => finished(lane).toString(16).padStart(8, '0'))
    .join('');
}
