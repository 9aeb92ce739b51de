// A card: a thought made ready to be painted, small enough to wait in localStorage.
import type { ShownPrompt } from './prompt.ts';
import type { Turn } from './ring.ts';
import type { Lens, Theme } from './theme.ts';
import type { Thought } from './thought.ts';

export type Card = Omit<Thought, 'id'> & {
  thought: string;
  /** The prompt that comes first with it. */
  prompt?: ShownPrompt;
  /** The turn at which it is due; absent for a spare card, which has none of its own. */
  turn?: Turn;
  /** What it was drawn from, where that is not its deck: see `KEPT`. */
  stream?: string;
  /** An address that opens the page of a kept passage, there where it stands. */
  link?: string;
};

/** Thoughts of the deck Outward for a page whose queue is empty: the id, the words, the lens. */
export type PackedSpares = {
  language: string;
  thoughts: readonly (readonly [id: string, text: string, lens: Lens])[];
};

/** The cards of packed spare thoughts. They belong to no turn. */
export function unpackedSpares({ language, thoughts }: PackedSpares): Card[] {
  return thoughts.map(([thought, text, lens]) => ({
    thought,
    deck: 'outward',
    text,
    language,
    theme: thought.split('-')[0] as Theme,
    lens,
  }));
}

export function cardOf(
  thought: Thought & { link?: string },
  turn: Turn,
  prompt: ShownPrompt | undefined,
): Card {
  const { id, ...rest } = thought;
  return { thought: id, ...rest, turn, ...(prompt && { prompt }) };
}

export function thoughtOf(card: Card): Thought {
  const { thought, turn: _turn, prompt: _prompt, stream: _stream, link: _link, ...rest } = card;
  return { id: thought, ...rest };
}
