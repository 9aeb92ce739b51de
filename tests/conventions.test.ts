import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AFTER_FIRST_VIEW, RHYTHMS, SCHEMES, TEXT_SIZES } from '../utils/domain/setting-choices.ts';
import { DEFAULT_SETTINGS } from '../utils/domain/settings.ts';
import { SETTING_NAMES } from '../utils/domain/stored-settings.ts';
import { LENSES, THEMES } from '../utils/domain/theme.ts';
import { BUILT_IN_DECKS } from '../utils/services/built-in-decks.ts';
import { ROOT, type SourceFile, sources, withoutComments } from './support/sources.ts';

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

const SCRIPTS = ['ts', 'tsx'];
const shipped = sources(['entrypoints', 'components', 'utils'], SCRIPTS);
const pages = sources(['entrypoints'], ['html']);

/** 'path: what' for each finding, so that a failure says where. */
function findings(files: readonly SourceFile[], find: (file: SourceFile) => string[]): string[] {
  return files.flatMap((file) => find(file).map((what) => `${file.path}: ${what}`));
}

function matches(pattern: RegExp, text: string): string[] {
  return Array.from(text.matchAll(pattern), ([what]) => what);
}

const isOwn = (name: string) =>
  /^(entrypoints|components|utils|content|locales|tests|scripts)\//.test(name);

/** What each room may import from the project itself, itself included. Arrows run down only. */
const MAY_IMPORT: Record<string, RegExp> = {
  entrypoints:
    /^(entrypoints\/|components\/|utils\/(services|domain|messages)\/|utils\/browser\.ts)/,
  components: /^(components\/|utils\/(domain|messages)\/)/,
  'utils/services': /^(utils\/(services|storage|formats|domain)\/|content\/)/,
  'utils/storage': /^utils\/(storage|domain)\//,
  'utils/formats': /^utils\/(formats|domain)\//,
  'utils/domain': /^utils\/domain\//,
  'utils/messages': /^(utils\/messages\/|locales\/)/,
  'utils/browser.ts': /^$/,
};

function roomOf({ path }: SourceFile): string {
  return path.startsWith('utils/')
    ? path.split('/').slice(0, 2).join('/')
    : (path.split('/')[0] ?? '');
}

describe('withoutComments', () => {
  it('takes comments away and nothing else', () => {
    const code = "a('https://x'); // why\n/* b\n */c(`//`); d.replace(/\\/\\//g, '/*');";
    expect(withoutComments(code)).toBe("a('https://x'); \n c(`//`); d.replace(/\\/\\//g, '/*');");
  });
});

describe('the sources', () => {
  it('are found: a test of nothing would find nothing', () => {
    expect(shipped.length).toBeGreaterThan(40);
    expect(pages.length).toBeGreaterThanOrEqual(3);
    const paint = shipped.find(({ path }) => path === 'entrypoints/paint.ts');
    expect(paint?.imports).toContain('utils/services/first-paint.ts');
  });

  it('live in a room that the architecture knows', () => {
    expect(findings(shipped, (file) => (roomOf(file) in MAY_IMPORT ? [] : [roomOf(file)]))).toEqual(
      [],
    );
  });

  it('import downwards only', () => {
    const upwards = findings(shipped, (file) =>
      file.imports.filter((name) => isOwn(name) && !MAY_IMPORT[roomOf(file)]?.test(name)),
    );
    expect(upwards).toEqual([]);
  });

  it('name every file that they import, with its ending', () => {
    const unnamed = findings(shipped, ({ imports }) =>
      imports.filter((name) => isOwn(name) && !/\.(ts|tsx|json)$/.test(name)),
    );
    expect(unnamed).toEqual([]);
  });

  it.each([
    ['idb', /^utils\/storage\//],
    ['webextension-polyfill', /^utils\/browser\.ts$/],
    ['preact', /^(components|entrypoints)\//],
  ])('import %s in one place', (name, place) => {
    const users = shipped.filter(({ imports }) =>
      imports.some((one) => one === name || one.startsWith(`${name}/`)),
    );
    expect(users.length).toBeGreaterThan(0);
    expect(users.map(({ path }) => path).filter((path) => !place.test(path))).toEqual([]);
  });

  it('reach the extension API through its one door', () => {
    expect(
      findings(shipped, ({ code }) => matches(/\b(chrome|browser)\.(?!ts\b)\w+/g, code)).filter(
        (what) => !what.startsWith('utils/browser.ts'),
      ),
    ).toEqual([]);
  });

  it('talk to no network', () => {
    const ways =
      /\b(fetch\s*\(|XMLHttpRequest|WebSocket|WebTransport|sendBeacon|EventSource|RTCPeerConnection|importScripts)|https?:\/\//g;
    expect(findings([...shipped, ...pages], ({ code }) => matches(ways, code))).toEqual([]);
  });

  it('load nothing into a page but their own files', () => {
    const addresses = findings(pages, ({ text }) =>
      Array.from(text.matchAll(/(?:src|href)="([^"]*)"/g), ([, address = '']) => address),
    );
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((found) => !/: (\/|\.\/|#)?[\w./-]+$/.test(found))).toEqual([]);
  });

  it('never write markup from text', () => {
    const ways =
      /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|eval\s*\(|new Function)\b/g;
    expect(findings(shipped, ({ code }) => matches(ways, code))).toEqual([]);
  });

  it('keep clock and chance out of the domain', () => {
    const domain = shipped.filter(({ path }) => path.startsWith('utils/domain/'));
    const ways =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bcrypto\b|\bperformance\b|\bdocument\b|\bwindow\b|\blocalStorage\b|\bnavigator\b/g;
    expect(findings(domain, ({ code }) => matches(ways, code))).toEqual([]);
  });

  it('have file names in kebab-case', () => {
    const files = globSync('{entrypoints,components,utils,content,locales,scripts,tests}/**/*.*', {
      cwd: ROOT,
    });
    const names = files.map((path) => basename(path)).filter((name) => name !== 'LICENSE');
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/.test(name))).toEqual([]);
  });

  it('have no default export but where a tool wants one', () => {
    const wanted = ['paint', 'background', 'keep', 'kept'].map((name) => `entrypoints/${name}.ts`);
    const found = shipped.filter(({ code }) =>
      /\bexport\s+(default\b|\{[^}]*\bas default\b)/.test(code),
    );
    expect(found.map(({ path }) => path).filter((path) => !wanted.includes(path))).toEqual([]);
  });

  it('say in their first line what they own', () => {
    const silent = shipped.filter(({ text }) => !/^(\/\/|\/\*\*?) \S/.test(text));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it('call what is kept kept: never a favourite, a bookmark or starred', () => {
    const words = /\b(favou?rites?|bookmarks?|starred|quotes? of the day)\b/gi;
    // A device counts blocks of its files by this name.
    const ofFiles =
      /^(utils\/formats\/highlights|components\/library)|services\/(file-messages|pasted-passages|taking-in)\.ts/;
    const ours = shipped.filter(({ path }) => !ofFiles.test(path));
    expect(findings(ours, ({ text }) => matches(words, text))).toEqual([]);
  });
});

describe('the words of the interface', () => {
  /** Names that stand in a variable where message() is called, by the variable. */
  const BY_VARIABLE: Record<string, string[]> = {
    tab: ['today', 'notes'],
    page: ['journal', 'library', 'practice', 'options'],
    title: ['practice', 'enter', 'note', 'saved'],
    sentence: ['askLater', 'toPerson', 'mergeWith', 'deleteAbout', 'personKnown', 'mergeKnown'],
    name: [
      'rhythm',
      'afterFirstView',
      'scheme',
      'textSize',
      ...SETTING_NAMES.filter((name) => typeof DEFAULT_SETTINGS[name] === 'boolean'),
    ],
  };

  /** Names that are put together, where no type of TypeScript says that each is there. */
  const PUT_TOGETHER: Record<string, string[]> = {
    '{name}.{value}': Object.entries({
      rhythm: RHYTHMS,
      afterFirstView: AFTER_FIRST_VIEW,
      scheme: SCHEMES,
      textSize: TEXT_SIZES,
    }).flatMap(([name, values]) => values.map((value) => `${name}.${value}`)),
    '{facet}.{value}': [
      ...THEMES.map((theme) => `theme.${theme}`),
      ...LENSES.map((lens) => `lens.${lens}`),
      ...['reflection', 'sensing', 'circle', 'highlight'].map((kind) => `kind.${kind}`),
    ],
    'deck.{id}': BUILT_IN_DECKS.map(({ id }) => `deck.${id}`),
    'deck.{id}.about': BUILT_IN_DECKS.map(({ id }) => `deck.${id}.about`),
  };

  type Words = Record<string, string | Record<string, string>>;

  /** The words of each module of utils/messages, by its path: those of the files that it imports. */
  const wordsOfModule = new Map<string, Words>(
    sources(['utils/messages'], ['ts']).map(({ path, imports }) => [
      path,
      Object.assign({}, ...imports.filter((name) => name.startsWith('locales/')).map(readJson)),
    ]),
  );
  const tablesOf = (language: string) =>
    globSync(`locales/${language}/*.json`, { cwd: ROOT })
      .filter((path) => basename(path) !== 'language.json')
      .toSorted();
  const files = tablesOf('en');
  const all: Words = Object.assign({}, ...files.map(readJson));

  function wordsFor({ imports }: SourceFile): Words {
    return Object.assign({}, ...imports.map((name) => wordsOfModule.get(name) ?? {}));
  }

  /** The names that an argument of message() may stand for, as it is written. */
  function namesIn(written: string, code: string, words: Words): string[] {
    // A name that was put together just before the call is read there.
    const made = new RegExp(`\\bconst ${written} = (\`[^\`]+\`)`).exec(code)?.[1];
    const argument = (/^\w+$/.test(written) && made) || written;
    const quoted = argument.match(/'[^']+'/g)?.map((name) => name.slice(1, -1));
    if (!argument.startsWith('`')) return (quoted?.slice(-2) ?? BY_VARIABLE[argument]) || ['?'];
    const shape = argument.slice(1, -1).replace(/\$\{(?:\w+\.)*(\w+)\}/g, '{$1}');
    const pattern = new RegExp(`^${shape.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[\\w-]+')}$`);
    return PUT_TOGETHER[shape] ?? Object.keys(words).filter((name) => pattern.test(name));
  }

  const CALL = /\bmessage\(\s*([^,()]+?)(?: as MessageName)?\s*(?:,\s*(\{[^}]*\})\s*,?\s*)?\)/g;

  /** Every call of message(), with the names that it may have. */
  const calls = shipped.flatMap((file) =>
    Array.from(file.code.matchAll(CALL), ([call, argument = '', values = '']) => {
      const words = wordsFor(file);
      return {
        at: `${file.path}: ${call}`,
        names: namesIn(argument, file.code, words),
        values,
        words,
      };
    }),
  );

  function formsOf(words: string | Record<string, string> = ''): string[] {
    return typeof words === 'string' ? [words] : Object.values(words);
  }

  it('are found where they are used, every call of them', () => {
    const written = shipped.flatMap(({ code }) => matches(/\bmessage\(/g, code));
    expect(written.length).toBeGreaterThan(50);
    // Calls with a call inside are read by the pattern from the inside: a few are counted apart.
    const unread = findings(shipped, ({ code }) =>
      matches(/\bmessage\([^()]*\(/g, code).filter((call) => !/^message\('\w+', \{/.test(call)),
    );
    expect(unread).toEqual([]);
    expect(calls.filter(({ names }) => names.length === 0).map(({ at }) => at)).toEqual([]);
  });

  it('are there for every name, in a file that the page loads', () => {
    const missing = calls.flatMap(({ at, names, words }) =>
      names.filter((name) => !(name in words)).map((name) => `${at} lacks ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('are used, each of them', () => {
    const nested = shipped.flatMap(({ code }) =>
      Array.from(code.matchAll(/\bmessage\(\s*'([\w.-]+)'/g), ([, name = '']) => name),
    );
    const inPages = pages.flatMap(({ text }) =>
      Array.from(text.matchAll(/\bdata-say="([\w.-]+)"/g), ([, name = '']) => name),
    );
    expect(inPages.length).toBeGreaterThan(10);
    const used = new Set([...calls.flatMap(({ names }) => names), ...nested, ...inPages]);
    expect(Object.keys(all).filter((name) => !used.has(name))).toEqual([]);
  });

  it('say in the pages’ HTML what the table of English says', () => {
    const said = pages.flatMap(({ path, text }) =>
      Array.from(
        text.matchAll(/<[^>]*\bdata-say="([\w.-]+)"[^>]*>([^<]*)/g),
        ([tag, name = '']) => {
          const attribute = /\bdata-say-as="([\w-]+)"/.exec(tag)?.[1];
          const words = attribute
            ? new RegExp(`\\s${attribute}="([^"]*)"`).exec(tag)?.[1]
            : tag.replace(/^<[^>]*>/, '');
          return { at: `${path}: ${name}`, words, wanted: all[name] };
        },
      ),
    );
    expect(said.filter(({ words, wanted }) => words !== wanted)).toEqual([]);
  });

  it('are of one meaning: a name that stands in two files says the same in both', () => {
    const different = files.flatMap((file) =>
      Object.entries(readJson(file) as Words)
        .filter(([name, words]) => JSON.stringify(all[name]) !== JSON.stringify(words))
        .map(([name]) => `${file}: ${name}`),
    );
    expect(different).toEqual([]);
  });

  const languages = globSync('locales/*/language.json', { cwd: ROOT }).map((path) =>
    basename(dirname(path)),
  );

  describe.each(languages)('in %s', (language) => {
    const placesIn = (form: string) => [...new Set(form.match(/\{\w+\}/g) ?? [])].toSorted();

    it('are there by the same names, in the same files and order', () => {
      const names = (of: string) =>
        tablesOf(of).map((path) => [basename(path), ...Object.keys(readJson(path) as Words)]);
      expect(names(language)).toEqual(names('en'));
    });

    it('have places for the values that English has places for', () => {
      const spoken: Words = Object.assign({}, ...tablesOf(language).map(readJson));
      const different = Object.entries(all).filter(([name, words]) => {
        const wanted = placesIn(formsOf(words).join(' '));
        const found = placesIn(formsOf(spoken[name]).join(' '));
        return found.join() !== wanted.join();
      });
      expect(different.map(([name]) => name)).toEqual([]);
    });

    it('have each plural form that the language has, and no other', () => {
      const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
      const tables = tablesOf(language).map((path) => readJson(path) as Words);
      const plurals = tables.flatMap((table) =>
        Object.entries(table).filter(([name]) => typeof all[name] !== 'string'),
      );
      expect(plurals.length).toBeGreaterThan(10);
      const wrong = plurals.filter(
        ([, words]) =>
          typeof words === 'string' || Object.keys(words).toSorted().join() !== wanted.join(),
      );
      expect(wrong.map(([name]) => name)).toEqual([]);
    });

    it('are set with the language’s own marks, and none is empty', () => {
      const straight = tablesOf(language).flatMap((path) =>
        Object.entries(readJson(path) as Words).filter(([, words]) =>
          formsOf(words).some((form) => form.trim() === '' || /["'`]|\s{2}|^\s|\s$/.test(form)),
        ),
      );
      expect(straight.map(([name]) => name)).toEqual([]);
    });
  });

  it('are given every value that they have a place for', () => {
    const missing = calls.flatMap(({ at, names, values, words }) =>
      names
        .flatMap((name) => formsOf(words[name]))
        .flatMap((form) => Array.from(form.matchAll(/\{(\w+)\}/g), ([, place = '']) => place))
        .filter((place) => !new RegExp(`\\b${place}\\b`).test(values))
        .map((place) => `${at} lacks {${place}}`),
    );
    expect(missing).toEqual([]);
  });

  it('have the plural forms that English needs', () => {
    const plural = Object.entries(all).filter(([, words]) => typeof words !== 'string');
    expect(plural.length).toBeGreaterThan(0);
    for (const [name, words] of plural) {
      expect(Object.keys(words).toSorted(), name).toEqual(['one', 'other']);
    }
  });

  it('are set as in a book: curly marks, one space, no space at the ends', () => {
    const wrong = Object.keys(all).filter((name) =>
      formsOf(all[name]).some((words) => /["'`]|\.\.\.|\s{2}|^\s|\s$/.test(words) || words === ''),
    );
    expect(wrong).toEqual([]);
  });

  it('are the same in a page’s HTML, which is seen before its module', () => {
    const known = new Set(Object.values(all).flatMap(formsOf));
    const BUTTON = /<button[^>]*>([^<]+)<\/button>/g;
    const LABEL = /(?:aria-label|placeholder)="([^"]+)"/g;
    const inHtml = pages.flatMap(({ path, text }) =>
      [BUTTON, LABEL].flatMap((pattern) =>
        Array.from(text.matchAll(pattern), ([, words = '']) => ({ path, words: words.trim() })),
      ),
    );
    expect(inHtml.length).toBeGreaterThan(8);
    expect(inHtml.filter(({ words }) => !known.has(words))).toEqual([]);
  });
});
