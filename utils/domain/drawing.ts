// Drawing the next thought from several streams, each as often as its weight.
import type { Drawn, Stream } from './streams.ts';

/** An instant at which no thought rests: for when there is nothing else at all. */
export const WHENEVER = Number.POSITIVE_INFINITY;

/**
 * The stream on which chance falls, `u` from 0 to 1: each as often as its weight. `rest`, also
 * from 0 to 1, is what of the chance is left for another drawing. Undefined for none.
 */
export function drawn<Weighed extends { weight: number }>(
  streams: readonly Weighed[],
  u: number,
): { stream: Weighed; rest: number } | undefined {
  const weighty = streams.filter(({ weight }) => weight > 0);
  let left = u * weighty.reduce((sum, { weight }) => sum + weight, 0);
  for (const stream of weighty) {
    if (left < stream.weight) return { stream, rest: left / stream.weight };
    left -= stream.weight;
  }
  const stream = weighty.at(-1);
  return stream && { stream, rest: 0 };
}

/**
 * The next of all streams at `instant`. A stream that has nothing now leaves its chance
 * to the others, so that no weight brings a thought again too soon.
 */
export async function nextOf(
  streams: readonly Stream[],
  instant: number,
  u: number,
): Promise<Drawn | undefined> {
  let left = streams;
  let chance = u;
  while (true) {
    const found = drawn(left, chance);
    if (found === undefined) return undefined;
    const placed = await found.stream.next(instant);
    if (placed !== undefined) {
      found.stream.take(placed, instant);
      return { ...placed, stream: found.stream.id };
    }
    left = left.filter((other) => other !== found.stream);
    chance = found.rest;
  }
}
