// Prompts: questions that a thought opens, and which of them comes when.
import { rankOf } from './rank.ts';
import type { About } from './sensing.ts';
import type { Lens, Theme } from './theme.ts';

/**
 * What a question is for: to write on a thought, to enter into another person,
 * or to go round among friends.
 */
export type PromptKind = 'reflection' | 'entering' | 'circle';

export type Prompt = {
  id: string;
  text: string;
  kind: PromptKind;
  theme?: Theme;
  /** Of kind 'entering': which of the four questions it helps with. */
  about?: About;
  lens?: Lens;
};

/** What a note and a card keep of a prompt. */
export type ShownPrompt = Pick<Prompt, 'id' | 'text' | 'lens'>;

export function shownPrompt({ id, text, lens }: Prompt): ShownPrompt {
  return { id, text, ...(lens && { lens }) };
}

/**
 * The prompts for a reflection on a thought, in the order in which they are
 * offered: those of its theme (all, where it has none), its own lens first,
 * shuffled by `seed`. Questions of another kind are never among them.
 */
export function promptsFor(
  thought: { theme?: Theme; lens?: Lens },
  prompts: readonly Prompt[],
  seed: string,
): Prompt[] {
  const { theme, lens } = thought;
  const ofTheme = prompts.filter(
    (prompt) => prompt.kind === 'reflection' && (theme === undefined || prompt.theme === theme),
  );
  const place = (prompt: Prompt) =>
    rankOf(seed, prompt.id) + (lens === undefined || prompt.lens === lens ? 0 : 2 ** 52);
  return ofTheme.toSorted((a, b) => place(a) - place(b));
}

/** The prompts for entering a person with one of the four questions, shuffled by `seed`. */
export function enteringPrompts(about: About, prompts: readonly Prompt[], seed: string): Prompt[] {
  return prompts
    .filter((prompt) => prompt.kind === 'entering' && prompt.about === about)
    .toSorted((a, b) => rankOf(seed, a.id) - rankOf(seed, b.id));
}

/** The questions for a circle, shuffled by `seed`. */
export function circleQuestions(prompts: readonly Prompt[], seed: string): Prompt[] {
  const place = ({ id }: Prompt) => rankOf(seed, id);
  return prompts.filter(({ kind }) => kind === 'circle').toSorted((a, b) => place(a) - place(b));
}
