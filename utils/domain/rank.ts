// A thought's fixed place in the reader's ring: a hash of the reader's seed and
// the thought's id. Whoever has the same seed meets the thoughts in the same order.

/** 0 to 2^52 − 1: a hundred thousand thoughts share a rank with odds of one in a million. */
export type Rank = number;

const FNV_PRIME = 0x01000193;

/** FNV-1a over UTF-16 code units, finished with the mixer of MurmurHash3 so that every bit counts. */
function hash32(text: string, basis: number): number {
  let hash = basis;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The rank of `id` under `seed`. Any strings will do. */
export function rankOf(seed: string, id: string): Rank {
  const key = `${seed}\n${id}`;
  return (hash32(key, 0x811c9dc5) % 2 ** 20) * 2 ** 32 + hash32(key, 0x9747b28c);
}
