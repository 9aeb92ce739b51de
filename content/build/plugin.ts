// The Vite plugin that puts the built-in decks into the build:
//   virtual:decks  what loads the thoughts of each deck and the questions of each
//                  kind, by language: chunks of their own, so that a page loads no others
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { promptId, type Text, thoughtId } from '../../utils/domain/packed-texts.ts';
import type { Prompt, PromptKind } from '../../utils/domain/prompt.ts';
import type { BuiltInThought } from '../../utils/domain/thought.ts';
import { hebrewOldWords } from './hebrew-old-words.ts';
import { oldWords, type Reference } from './old-words.ts';
import { packed } from './packed-texts.ts';
import { packedVerses } from './packed-verses.ts';

const CONTENT = join(import.meta.dirname, '..');

const KINDS: PromptKind[] = ['reflection', 'entering', 'circle'];

function readJson<Value>(path: string): Value {
  return JSON.parse(readFileSync(join(CONTENT, path), 'utf8'));
}

/** The languages that have thoughts: the folders that hold a thoughts.json. */
export function deckLanguages(): string[] {
  return globSync('*/thoughts.json', { cwd: CONTENT }).map(dirname).toSorted();
}

export function thoughtsIn(language: string): BuiltInThought[] {
  return readJson(`${language}/thoughts.json`);
}

/** Old words by language. There is no Russian one: no clean source of a free translation is packaged. */
const OLD_WORDS: Record<string, (references: Reference[]) => BuiltInThought[]> = {
  en: oldWords,
  he: hebrewOldWords,
};

function loaders(path: string, languages: readonly string[]): string {
  return `{${languages.map((code) => `${code}: () => import('virtual:${path}/${code}')`).join()}}`;
}

function decks(): string {
  const languages = deckLanguages();
  const kinds = KINDS.map((kind) => `${kind}: ${loaders(`prompts/${kind}`, languages)}`);
  return `
    export const thoughts = {
      outward: ${loaders('thoughts/outward', languages)},
      'old-words': ${loaders('thoughts/old-words', Object.keys(OLD_WORDS))},
    };
    export const prompts = {${kinds.join()}};`;
}

/** What a module holds, by its address. Undefined for one that is not ours. */
function contentOf(id: string): unknown {
  const [, room, kind, language = ''] = /^virtual:(\w+)\/([\w-]+)\/(\w+)$/.exec(id) ?? [];
  if (room === 'prompts') {
    const prompts = readJson<Prompt[]>(`${language}/prompts.json`);
    const ofKind = prompts.filter((prompt) => prompt.kind === kind);
    return kind === 'reflection' ? packed(ofKind as Text[], promptId) : ofKind;
  }
  if (room === 'thoughts' && kind === 'outward') return packed(thoughtsIn(language), thoughtId);
  const verses = OLD_WORDS[language];
  if (room === 'thoughts' && verses) return packedVerses(verses(readJson('old-words.json')));
  return undefined;
}

const OURS = /^virtual:(decks$|thoughts\/|prompts\/)/;

export function builtInDecks(): Plugin {
  return {
    name: 'outward:built-in-decks',
    resolveId: (id) => (OURS.test(id) ? `\0${id}` : undefined),
    load(id) {
      const own = id.startsWith('\0') ? id.slice(1) : '';
      if (!OURS.test(own)) return undefined;
      for (const file of globSync('{.,*}/*.json', { cwd: CONTENT }))
        this.addWatchFile(join(CONTENT, file));
      if (own === 'virtual:decks') return decks();
      return `export default ${JSON.stringify(contentOf(own))};`;
    },
  };
}
