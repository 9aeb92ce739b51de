// Of ranges that were added one by one, the one that reaches furthest of those which
// start at or before a place: in steps of the logarithm of their number (Fenwick's tree).

export type Reach<Value> = {
  add(start: number, end: number, value: Value): void;
  /** Undefined where none starts so early. */
  furthest(start: number): { end: number; value: Value } | undefined;
};

/** @param starts every start that will be added */
export function createReach<Value>(starts: readonly number[]): Reach<Value> {
  const sorted = Float64Array.from(new Set(starts)).sort();
  const best: ({ end: number; value: Value } | undefined)[] = new Array(sorted.length + 1);

  /** How many starts are not above `start`. */
  function rankOf(start: number): number {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as number) <= start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    add(start, end, value) {
      for (let at = rankOf(start); at <= sorted.length; at += at & -at) {
        if (end > (best[at]?.end ?? -1)) best[at] = { end, value };
      }
    },
    furthest(start) {
      let found: { end: number; value: Value } | undefined;
      for (let at = rankOf(start); at > 0; at -= at & -at) {
        const one = best[at];
        if (one && one.end > (found?.end ?? -1)) found = one;
      }
      return found;
    },
  };
}
