// What read.html shows, as its address says it: after the '#' the deck, and behind a
// slash the rank of a passage in it.

export type ReadAddress = {
  deck: string;
  /** Absent: where the reader stands. */
  rank?: number;
};

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address from what stands after '#'. What is no rank belongs to the name of the deck. */
export function readAddress(hash: string): ReadAddress {
  const said = hash.replace(/^#/, '');
  const [, deck, rank] = /^(.+)\/(\d{1,15})$/s.exec(said) ?? [];
  if (deck === undefined) return { deck: decoded(said) };
  return { deck: decoded(deck), rank: Number(rank) };
}

/** The link to a deck, and where `rank` is given to a passage in it. */
export function readHash(deck: string, rank?: number): string {
  const place = rank === undefined ? '' : `/${rank}`;
  return `#${encodeURIComponent(deck)}${place}`;
}
