// Owns what is made of measured times: medians, ratios, and how sure one may be of them.

/** A measured time and the one that it is held against, taken right after one another. */
export type Pair = [ours: number, theirs: number];

export type Ratio = {
  pairs: number;
  /** The medians, as they were measured. */
  ours: number;
  theirs: number;
  ratio: number;
  /** Bootstrap 95 % interval of the ratio. */
  low: number;
  high: number;
};

const RESAMPLES = 2000;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1 + (sorted.length % 2)], sorted[middle]];
  return ((low ?? 0) + (high ?? 0)) / 2;
}

/** The ratio of the medians of pairs, with its interval from pairs drawn again with repetition. */
export function ratioOf(pairs: readonly Pair[]): Ratio {
  const [ours, theirs] = mediansOf(pairs);
  const ratios = Array.from({ length: RESAMPLES }, () => {
    const drawn = pairs.map(() => pairs[Math.floor(Math.random() * pairs.length)] as Pair);
    const [a, b] = mediansOf(drawn);
    return a / b;
  }).toSorted((a, b) => a - b);
  return {
    pairs: pairs.length,
    ours,
    theirs,
    ratio: ours / theirs,
    low: ratios[Math.floor(RESAMPLES * 0.025)] ?? Number.NaN,
    high: ratios[Math.ceil(RESAMPLES * 0.975) - 1] ?? Number.NaN,
  };
}

/** Pairs of several browsers, each slow or fast at everything, brought to one speed: the median of them all. */
export function levelled(groups: readonly Pair[][]): Pair[] {
  const middle = median(groups.flat().map(([, theirs]) => theirs));
  return groups.flatMap((pairs) => {
    const [, own] = mediansOf(pairs);
    return pairs.map(([ours, theirs]): Pair => [(ours * middle) / own, (theirs * middle) / own]);
  });
}

function mediansOf(pairs: readonly Pair[]): [number, number] {
  return [median(pairs.map(([ours]) => ours)), median(pairs.map(([, theirs]) => theirs))];
}
