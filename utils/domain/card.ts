// A card: a thought made ready to be painted, small enough to wait in localStorage.
import type { ShownPrompt } from './prompt.ts';
import type { Turn } from './ring.ts';
import type { Lens, Theme, Thought } from './thought.ts';

export type Card = Omit<Thought, 'id'> & {
  thought: string;
  /** The prompt that comes first with it. */
  prompt?: ShownPrompt;
  /** The turn at which it is due; absent for a spare card, which has none of its own. */
  turn?: Turn;
};

/** Thoughts of the deck Outward that the paint script carries, by language: the id, the words, the lens. */
export type SpareCards = Record<
  string,
  readonly (readonly [id: string, text: string, lens: Lens])[]
>;

/** The spare cards in the first of `languages` that has any, else in any. */
export function spareCardsIn(spares: SpareCards, languages: readonly string[]): Card[] {
  const [first = 'en'] = [...languages, ...Object.keys(spares)].filter((code) => code in spares);
  return (spares[first] ?? []).map(([thought, text, lens]) => ({
    thought,
    deck: 'outward',
    text,
    language: first,
    theme: thought.split('-')[0] as Theme,
    lens,
  }));
}

export function cardOf(thought: Thought, turn: Turn, prompt: ShownPrompt | undefined): Card {
  const { id, ...rest } = thought;
  return { thought: id, ...rest, turn, ...(prompt && { prompt }) };
}

export function thoughtOf({ thought, turn: _turn, prompt: _prompt, ...rest }: Card): Thought {
  return { id: thought, ...rest };
}
