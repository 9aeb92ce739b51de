// What a thought is: a short text to stay with, its source, its theme and lens.
import type { Lens, Theme } from './theme.ts';

/** Where a thought is from. What is not known is absent, never guessed. */
export type Source = {
  author?: string;
  work?: string;
  /** A place in the work, as it is cited: '15:1', 'II, 4'. */
  section?: string;
  translator?: string;
  /** The name of a translation made by many hands: 'World English Bible'. */
  translation?: string;
  year?: string;
  url?: string;
  lesson?: { id?: string; language?: string; date?: string };
};

/** A thought as the content files hold it. */
export type BuiltInThought = {
  id: string;
  text: string;
  theme: Theme;
  lens: Lens;
  source?: Source;
};

/** A thought of any deck. */
export type Thought = {
  id: string;
  deck: string;
  text: string;
  /** BCP 47 tag of the text. */
  language: string;
  theme?: Theme;
  lens?: Lens;
  source?: Source;
};

/** The line under a thought: author, work with its section, who translated. Absent where nothing is known. */
export function sourceLine(source: Source | undefined): string | undefined {
  if (source === undefined) return undefined;
  const { author, work, section, translator, translation, year } = source;
  const place = [work, section].filter(Boolean).join(' ');
  const parts = [author, place, translator ?? translation, year].filter(Boolean);
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** How much room a text wants, so that twenty characters and two hundred both sit well on the page. */
export function textLength(text: string): 'short' | 'medium' | 'long' {
  if (text.length <= 60) return 'short';
  return text.length <= 130 ? 'medium' : 'long';
}
