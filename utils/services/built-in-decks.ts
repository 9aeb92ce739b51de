// The decks that come with Outward. Their words are chunks of their own, one a
// language, loaded only to fill the queue.
import { prompts, thoughts } from 'virtual:decks';
import { LANGUAGES } from 'virtual:languages';
import type { Language } from '../domain/language.ts';
import { promptId, thoughtId, unpacked } from '../domain/packed-texts.ts';
import { unpackedVerses } from '../domain/packed-verses.ts';
import type { Prompt, PromptKind } from '../domain/prompt.ts';
import { rankOf } from '../domain/rank.ts';
import type { BuiltInThought, Thought } from '../domain/thought.ts';

export type DeckId = 'outward' | 'old-words';

export type BuiltInDeck = {
  id: DeckId;
  licence: string;
};

export const BUILT_IN_DECKS: readonly BuiltInDeck[] = [
  { id: 'outward', licence: 'CC0-1.0' },
  { id: 'old-words', licence: 'Public domain' },
];

/** In which languages thoughts are read, by codes, and whose ring it is. */
export type Reading = {
  languages: readonly string[];
  seed: string;
};

/** In what the deck Outward and the questions are read by someone whose language has none. */
const FALLBACK = 'en';

export function isBuiltIn(deck: string): deck is DeckId {
  return deck in thoughts;
}

/** The languages in which there are thoughts. */
export function languagesOfDecks(): Language[] {
  return LANGUAGES.filter(({ code }) => code in thoughts.outward);
}

/** Those of `languages` in which a built-in deck is there. Outward is always there in one. */
export function deckLanguages(deck: DeckId, languages: readonly string[]): readonly string[] {
  const found = languages.filter((language) => language in thoughts[deck]);
  return found.length > 0 || deck !== 'outward' ? found : [FALLBACK];
}

async function textsIn(deck: DeckId, language: string): Promise<BuiltInThought[]> {
  if (deck === 'outward') {
    const module = await thoughts[deck][language]?.();
    return module === undefined ? [] : unpacked(module.default, thoughtId);
  }
  const module = await thoughts[deck][language]?.();
  return module === undefined ? [] : unpackedVerses(module.default);
}

async function inLanguage(deck: DeckId, language: string): Promise<Thought[]> {
  const texts = await textsIn(deck, language);
  return texts.map((thought) => ({ ...thought, deck, language }));
}

/**
 * All thoughts of a built-in deck, in the order of its file; none where it is in
 * none of the languages. A thought has one id in all languages and comes in one
 * of them: where several are read, chance falls by the reader's seed, and stays.
 */
export async function builtInThoughts(
  deck: DeckId,
  { languages, seed }: Reading,
): Promise<Thought[]> {
  const read = deckLanguages(deck, languages);
  const voices = await Promise.all(read.map((language) => inLanguage(deck, language)));
  const [first = []] = voices;
  if (voices.length < 2) return first;
  return first.map((thought, index) => {
    const voice = voices[rankOf(seed, `${thought.id} language`) % voices.length];
    return voice?.[index] ?? thought;
  });
}

/** All questions of one kind, in the first of the languages that has any. */
export async function builtInPrompts(
  kind: PromptKind,
  languages: readonly string[],
): Promise<Prompt[]> {
  const language = languages.find((code) => code in prompts[kind]) ?? FALLBACK;
  if (kind !== 'reflection') return (await prompts[kind][language]?.())?.default ?? [];
  const module = await prompts[kind][language]?.();
  const questions = module === undefined ? [] : unpacked(module.default, promptId);
  return questions.map((prompt) => ({ ...prompt, kind }));
}
