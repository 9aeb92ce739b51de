// The stream of a book: its passages in order, and nothing after the last.
import { OUTSIDE, type Stream } from './streams.ts';
import type { Thought } from './thought.ts';

export type BookStreamOptions = {
  id: string;
  weight: number;
  /** The rank of the passage at which the reader stands; −1 before the first. */
  position: number;
  /** The passage that comes first after a rank: an index step. */
  after(rank: number): Promise<{ thought: Thought; rank: number } | undefined>;
  isHidden(thought: string): Promise<boolean>;
};

export function bookStream(options: BookStreamOptions): Stream {
  const { id, weight, after, isHidden } = options;
  let position = options.position;
  return {
    id,
    weight,
    async next() {
      let found = await after(position);
      while (found && (await isHidden(found.thought.id))) found = await after(found.rank);
      return found && { thought: found.thought, turn: [OUTSIDE, found.rank] };
    },
    take({ turn }) {
      [, position] = turn;
    },
  };
}
