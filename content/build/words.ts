// The Vite plugin that brings the words of the interface into the build, a chunk a language:
//   virtual:languages     the languages there are, English first: the folders of locales/
//   virtual:newtab-words  for each language what loads the words of the new tab
//   virtual:offer-words   for each language what loads the words of the first run's offer
//   virtual:keep-words    the words of keeping a passage, in every language at once
//   virtual:page-words    for each language what loads the words of all other pages
//   virtual:page-names    the names of those words, in every language the same
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import type { Language } from '../../utils/domain/language.ts';
import type { Words } from '../../utils/messages/words.ts';
import { packedWords } from './packed-words.ts';

const LOCALES = join(import.meta.dirname, '../../locales');

/** The language that is there for whoever's own is not. */
const FIRST = 'en';

/** What a folder of locales/ says of its language. */
type LanguageFile = Omit<Language, 'code'> & {
  /** What the browser and the stores say of the extension, 132 characters at most. */
  description: string;
  /** What the menu of a selection and the list of keys say. */
  keepPassage: string;
};

function readJson<Value>(path: string): Value {
  return JSON.parse(readFileSync(join(LOCALES, path), 'utf8'));
}

export function languages(): Language[] {
  const codes = globSync('*/language.json', { cwd: LOCALES }).map(dirname).toSorted();
  const others = codes.filter((code) => code !== FIRST);
  return [FIRST, ...others].map((code) => {
    const { name, direction } = readJson<LanguageFile>(`${code}/language.json`);
    return { code, name, direction };
  });
}

/** Which files of a language's folder the tables are made of. */
const FILES = { newtab: 'newtab', offer: 'offer', keep: 'keep', page: '!(keep)', all: '*' };

type Table = keyof typeof FILES;

/** The words of a language in one table: all of them, or those of some files. */
export function wordsOf(code: string, table: Table = 'all'): Words {
  const files = globSync(`${code}/${FILES[table]}.json`, { cwd: LOCALES });
  const tables = files.filter((file) => basename(file) !== 'language.json').toSorted();
  return Object.assign({}, ...tables.map((file) => readJson<Words>(file)));
}

/** The words of the manifest, as browsers read them from `_locales/CODE/messages.json`. */
export function manifestMessages(): { code: string; text: string }[] {
  return languages().map(({ code }) => {
    const { description, keepPassage } = readJson<LanguageFile>(`${code}/language.json`);
    const messages = {
      description: { message: description },
      keepPassage: { message: keepPassage },
    };
    return { code, text: JSON.stringify(messages) };
  });
}

/** From so many characters on a text is more than a name, and may be longer than a line. */
const SENTENCE_LENGTH = 20;

/**
 * Sentences as they are to be set. In Cyrillic a word of one or two letters does not end a line,
 * and a dash does not begin one: the spaces there do not break.
 */
export function bound(said: unknown): unknown {
  if (typeof said === 'object' && said !== null)
    return Object.fromEntries(Object.entries(said).map(([name, value]) => [name, bound(value)]));
  if (typeof said !== 'string' || said.length < SENTENCE_LENGTH) return said;
  return said
    .replace(/(?<![\p{L}\p{M}\p{N}-])(\p{Script=Cyrillic}{1,2}) /gu, '$1\u00a0')
    .replace(/(?<=\p{Script=Cyrillic}[^ ]*) —/gu, '\u00a0—');
}

function keepTables(): string {
  const tables = languages().map(({ code }) => [code, bound(wordsOf(code, 'keep'))]);
  return `export default ${JSON.stringify(Object.fromEntries(tables))};`;
}

function loaders(table: string): string {
  const entries = languages().map(
    ({ code }) => `${code}: () => import('virtual:words/${table}/${code}')`,
  );
  return `export default {${entries.join()}};`;
}

const pageNames = () => Object.keys(wordsOf(FIRST, 'page'));

const UNPACKED = join(import.meta.dirname, '../../utils/domain/packed-words.ts');

/** The words of all pages but the new tab are many, and packed. */
function pageTable(code: string): string {
  const packed = packedWords(pageNames(), bound(wordsOf(code, 'page')) as Words);
  return `import names from 'virtual:page-names';
import { unpackedWords } from ${JSON.stringify(UNPACKED)};
export default unpackedWords(names, ${JSON.stringify(packed)});`;
}

function moduleOf(id: string): string | undefined {
  if (id === 'virtual:languages') return `export const LANGUAGES = ${JSON.stringify(languages())};`;
  if (id === 'virtual:page-names')
    return `export default ${JSON.stringify(pageNames().join(' '))};`;
  if (id === 'virtual:keep-words') return keepTables();
  const loaded = /^virtual:(newtab|offer|page)-words$/.exec(id)?.[1];
  if (loaded !== undefined) return loaders(loaded);
  const [, table, code] = /^virtual:words\/(newtab|offer|page)\/(\w+)$/.exec(id) ?? [];
  if (code === undefined) return undefined;
  if (table === 'page') return pageTable(code);
  return `export default ${JSON.stringify(bound(wordsOf(code, table as Table)))};`;
}

export function interfaceWords(): Plugin {
  const isOurs = (id: string) =>
    /^virtual:(languages$|page-names$|(newtab|offer|keep|page)-words$|words\/)/.test(id);
  return {
    name: 'outward:interface-words',
    resolveId: (id) => (isOurs(id) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith('\0') || !isOurs(id.slice(1))) return undefined;
      for (const file of globSync('*/*.json', { cwd: LOCALES }))
        this.addWatchFile(join(LOCALES, file));
      return moduleOf(id.slice(1));
    },
  };
}
