// A card: a thought made ready to be painted, small enough to wait in localStorage.
import type { ShownPrompt } from './prompt.ts';
import type { Turn } from './ring.ts';
import type { Thought } from './thought.ts';

export type Card = Omit<Thought, 'id'> & {
  thought: string;
  /** The prompt that comes first with it. */
  prompt?: ShownPrompt;
  /** The turn at which it is due; absent for a spare card, which has none of its own. */
  turn?: Turn;
};

export function cardOf(thought: Thought, turn: Turn, prompt: ShownPrompt | undefined): Card {
  const { id, ...rest } = thought;
  return { thought: id, ...rest, turn, ...(prompt && { prompt }) };
}

export function thoughtOf({ thought, turn: _turn, prompt: _prompt, ...rest }: Card): Thought {
  return { id: thought, ...rest };
}
