// A showing: which thought was shown in which slot. Append only.
import type { LocalDay, Slot } from './day.ts';
import type { Turn } from './ring.ts';

export type Showing = {
  /** UUIDv7. */
  id: string;
  instant: number;
  /** IANA zone of the reader's clock then. */
  zone: string;
  day: LocalDay;
  slot: Slot;
  thought: string;
  deck: string;
  /** due: it was its turn; spare: painted without a queue; another: the reader asked for it. */
  how: 'due' | 'spare' | 'another';
  /** Where the walk round the ring stood; a spare one bears the turn reached before it. */
  turn: Turn;
  /** The showing that 'another' took the place of. */
  replaces?: string;
  install: string;
};

/**
 * The showing that stands for a slot. What the reader asked for stands before
 * what came by itself; of two that came by themselves the earlier wins; of two
 * asked for at once, the later.
 */
export function showingOfSlot(showings: readonly Showing[]): Showing | undefined {
  const replaced = new Set(showings.map((showing) => showing.replaces));
  const standing = showings
    .filter((showing) => !replaced.has(showing.id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return standing.findLast((showing) => showing.how === 'another') ?? standing[0];
}
