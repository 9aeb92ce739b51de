// The Vite plugin that puts the built-in decks into the build:
//   virtual:old-words    the deck Old words, made from its references
//   virtual:spare-cards  the few thoughts that the paint script carries itself
//   virtual:reflection-prompts, virtual:entering-prompts, virtual:circle-prompts
//                        the questions of one kind, so that a page loads no others
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import type { Card } from '../../utils/domain/card.ts';
import type { Prompt, PromptKind } from '../../utils/domain/prompt.ts';
import type { BuiltInThought } from '../../utils/domain/thought.ts';
import { oldWords, type Reference } from './old-words.ts';

const REFERENCES = new URL('../old-words.json', import.meta.url);
const THOUGHTS = new URL('../en/thoughts.json', import.meta.url);
const PROMPTS = new URL('../en/prompts.json', import.meta.url);

/** One thought of each of seven themes: a week without a queue never repeats. */
const SPARE_THEMES = [
  'beginnings',
  'attention',
  'sensing',
  'words',
  'silence',
  'friends',
  'wholeness',
];

function readJson<Value>(file: URL): Value {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function spareCards(): Card[] {
  const thoughts = readJson<BuiltInThought[]>(THOUGHTS);
  return SPARE_THEMES.map((theme) => {
    const first = thoughts.find((thought) => thought.theme === theme);
    if (first === undefined) throw new Error(`No thought of the theme ${theme} to carry along`);
    const { id, ...rest } = first;
    return { thought: id, deck: 'outward', language: 'en', ...rest };
  });
}

function promptsOfKind(kind: PromptKind): Prompt[] {
  return readJson<Prompt[]>(PROMPTS).filter((prompt) => prompt.kind === kind);
}

const MODULES: Record<string, () => unknown> = {
  'virtual:old-words': () => oldWords(readJson<Reference[]>(REFERENCES)),
  'virtual:spare-cards': spareCards,
  'virtual:reflection-prompts': () => promptsOfKind('reflection'),
  'virtual:entering-prompts': () => promptsOfKind('entering'),
  'virtual:circle-prompts': () => promptsOfKind('circle'),
};

export function builtInDecks(): Plugin {
  return {
    name: 'outward:built-in-decks',
    resolveId: (id) => (id in MODULES ? `\0${id}` : undefined),
    load(id) {
      const make = id.startsWith('\0') ? MODULES[id.slice(1)] : undefined;
      if (make === undefined) return undefined;
      this.addWatchFile(REFERENCES.pathname);
      this.addWatchFile(THOUGHTS.pathname);
      this.addWatchFile(PROMPTS.pathname);
      return `export default ${JSON.stringify(make())};`;
    },
  };
}
