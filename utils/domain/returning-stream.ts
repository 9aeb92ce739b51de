// The stream of a deck whose thoughts return: a walk along its own clock.
import { nextReturn, REST_MS } from './returning.ts';
import { OUTSIDE, type Placed, type Stream } from './streams.ts';
import type { Thought } from './thought.ts';

export type Returning = { thought: Thought; at: number };

/** The deck as it is stored: each answer is an index step. */
export type ReturningShelf = {
  /** The thought whose return is the first above `at`. */
  after(at: number): Promise<Returning | undefined>;
  /** When it was last shown, by the wall. */
  lastShown(thought: string): Promise<number | undefined>;
  /** Days; undefined for one that is not to come back. */
  halfLife(thought: string): Promise<number | undefined>;
};

export type ReturningStreamOptions = {
  id: string;
  weight: number;
  seed: string;
  /** Where the deck's clock stands: the return of the thought shown last. */
  position: number;
  shelf: ReturningShelf;
};

/** So many that rest are passed over before the stream is said to rest, and so many that never come back. */
const LOOKED_AT = { resting: 24, never: 400 };

export function returningStream(options: ReturningStreamOptions): Stream {
  const { id, weight, seed, shelf } = options;
  let position = options.position;
  const shown = new Map<string, number>();
  const halfLives = new Map<string, number>();
  /** Thoughts taken from this stream, where they come back, which the shelf does not know yet. */
  const again = new Map<string, Returning>();

  async function firstAfter(at: number): Promise<Returning | undefined> {
    const candidates = [...again.values()].filter((returning) => returning.at > at);
    let stored = await shelf.after(at);
    // One that was taken already comes back where it was put, not where it stood.
    while (stored && again.has(stored.thought.id)) stored = await shelf.after(stored.at);
    if (stored) candidates.push(stored);
    return candidates.sort((a, b) => a.at - b.at)[0];
  }

  async function isResting(thought: string, instant: number): Promise<boolean> {
    const last = shown.get(thought) ?? (await shelf.lastShown(thought));
    return last !== undefined && Math.abs(instant - last) < REST_MS;
  }

  return {
    id,
    weight,
    async next(instant) {
      let at = position;
      const left = { ...LOOKED_AT };
      while (left.resting > 0 && left.never > 0) {
        const found = await firstAfter(at);
        if (found === undefined) return undefined;
        at = found.at;
        const halfLife = await shelf.halfLife(found.thought.id);
        if (halfLife === undefined) left.never -= 1;
        else if (await isResting(found.thought.id, instant)) left.resting -= 1;
        else {
          halfLives.set(found.thought.id, halfLife);
          return { thought: found.thought, turn: [OUTSIDE, found.at] };
        }
      }
      return undefined;
    },
    take({ thought, turn }: Placed, instant) {
      [, position] = turn;
      shown.set(thought.id, instant);
      const at = nextReturn(position, seed, thought.id, halfLives.get(thought.id) ?? 1);
      again.set(thought.id, { thought, at });
    },
  };
}
