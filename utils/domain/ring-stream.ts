// The stream of the ring: decks walked together, by rank, round and round.
import { compareTurns, isDue, type Turn, turnAfter } from './ring.ts';
import type { Placed, Stream } from './streams.ts';
import type { Thought } from './thought.ts';

/** One deck of the ring: each answer is an index step. */
export type RingShelf = {
  /** The thought that comes first after a rank, going round. */
  after(rank: number): Promise<{ thought: Thought; rank: number } | undefined>;
};

export type RingStreamOptions = {
  id: string;
  weight: number;
  shelves: readonly RingShelf[];
  /** The furthest turn that was shown. */
  position: Turn | undefined;
  lastTurn(thought: string): Promise<Turn | undefined>;
  isHidden(thought: string): Promise<boolean>;
  /** Whether a thought rests at `instant`: where the ring comes up by a weight, and may come round too soon. */
  rests?(thought: string, instant: number): Promise<boolean>;
};

export function ringStream(options: RingStreamOptions): Stream {
  const { id, weight, shelves, lastTurn, isHidden, rests } = options;
  let position = options.position;
  /** The first of each deck, as far as it is known. */
  const firsts = new Map<RingShelf, Placed | undefined>();

  /** The first thought of a deck after the position that is due. Undefined for a deck without any. */
  async function firstDue(shelf: RingShelf): Promise<Placed | undefined> {
    // Within two rounds every thought is due: one round may be passed over, see isDue.
    const lastRound = (position?.[0] ?? 0) + 2;
    let reached = position;
    while (reached === undefined || reached[0] <= lastRound) {
      const found = await shelf.after(reached?.[1] ?? -1);
      if (found === undefined) return undefined;
      const turn = turnAfter(reached, found.rank);
      const { thought } = found;
      const isOut = !isDue(turn, await lastTurn(thought.id)) || (await isHidden(thought.id));
      if (!isOut) return { thought, turn };
      reached = turn;
    }
    return undefined;
  }

  return {
    id,
    weight,
    async next(instant) {
      for (const shelf of shelves) if (!firsts.has(shelf)) firsts.set(shelf, await firstDue(shelf));
      const [next] = [...firsts.values()]
        .filter((first) => first !== undefined)
        .sort((a, b) => compareTurns(a.turn, b.turn));
      return next && (await rests?.(next.thought.id, instant)) ? undefined : next;
    },
    take(placed) {
      position = placed.turn;
      // Only the deck that gave it has moved; the others' first is still ahead.
      for (const [shelf, first] of firsts) if (first === placed) firsts.delete(shelf);
    },
  };
}
