// A returning deck in memory, for trying years of it: what the store does, in the same steps.

import { DEFAULT_HALF_LIFE, firstReturn, nextReturn } from '../../utils/domain/returning.ts';
import type { ReturningShelf } from '../../utils/domain/returning-stream.ts';
import type { Placed } from '../../utils/domain/streams.ts';

export type Shelf = ReturningShelf & {
  add(thoughts: readonly string[]): void;
  halfLives: Map<string, number>;
  /** Records a showing, as a new tab does. */
  show(placed: Placed, instant: number): void;
  /** Puts forward what was shown, as filling the queue does. */
  putForward(): void;
  position(): number;
};

export function shelfOf(deck: string, seed: string, thoughts: readonly string[]): Shelf {
  const returns = new Map<string, number>();
  const shown = new Map<string, number>();
  const halfLives = new Map<string, number>();
  let position = 0;
  const halfLifeOf = (id: string) => halfLives.get(id) ?? DEFAULT_HALF_LIFE;
  const add = (ids: readonly string[]) => {
    for (const id of ids) returns.set(id, firstReturn(position, seed, id));
  };
  add(thoughts);
  return {
    add,
    halfLives,
    position: () => position,
    async after(at) {
      let best: [string, number] | undefined;
      for (const entry of returns)
        if (entry[1] > at && (best === undefined || entry[1] < best[1])) best = entry;
      if (best === undefined) return undefined;
      const [id, found] = best;
      return { thought: { id, deck, text: id, language: 'en' }, at: found };
    },
    lastShown: async (id) => shown.get(id),
    halfLife: async (id) => (halfLifeOf(id) > 0 ? halfLifeOf(id) : undefined),
    show({ thought, turn }, instant) {
      shown.set(thought.id, instant);
      position = Math.max(position, turn[1]);
    },
    putForward() {
      for (const [id, at] of returns) {
        if (at > position) continue;
        const next = nextReturn(at, seed, id, halfLifeOf(id) || DEFAULT_HALF_LIFE);
        const late = () => nextReturn(position, seed, id, halfLifeOf(id) || DEFAULT_HALF_LIFE);
        returns.set(id, next > position ? next : late());
      }
    },
  };
}
