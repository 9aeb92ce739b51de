// The decks that come with Outward. Their words are a chunk of their own, loaded
// only to fill the queue.
import type { Prompt } from '../domain/prompt.ts';
import type { BuiltInThought, Thought } from '../domain/thought.ts';

export type DeckId = 'outward' | 'old-words';

export type BuiltInDeck = {
  id: DeckId;
  language: string;
  licence: string;
};

export const BUILT_IN_DECKS: readonly BuiltInDeck[] = [
  { id: 'outward', language: 'en', licence: 'CC0-1.0' },
  { id: 'old-words', language: 'en', licence: 'Public domain' },
];

const LOADERS: Record<DeckId, () => Promise<{ default: unknown }>> = {
  outward: () => import('../../content/en/thoughts.json'),
  'old-words': () => import('virtual:old-words'),
};

export function isBuiltIn(deck: string): deck is DeckId {
  return deck in LOADERS;
}

/** All thoughts of a built-in deck, in the order of its file. */
export async function builtInThoughts(deck: DeckId): Promise<Thought[]> {
  const thoughts = (await LOADERS[deck]()).default as BuiltInThought[];
  const language = BUILT_IN_DECKS.find(({ id }) => id === deck)?.language ?? 'en';
  return thoughts.map((thought) => ({ ...thought, deck, language }));
}

/** All prompts for a reflection. */
export async function builtInPrompts(): Promise<Prompt[]> {
  return (await import('virtual:reflection-prompts')).default;
}

/** All prompts for entering a person. */
export async function builtInEnteringPrompts(): Promise<Prompt[]> {
  return (await import('virtual:entering-prompts')).default;
}

/** All questions for a circle: a chunk of their own, which no other page loads. */
export async function builtInQuestions(): Promise<Prompt[]> {
  return (await import('virtual:circle-prompts')).default;
}
