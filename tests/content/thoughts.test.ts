import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Prompt } from '../../utils/domain/prompt.ts';
import { ABOUT } from '../../utils/domain/sensing.ts';
import { LENSES, THEMES } from '../../utils/domain/theme.ts';
import type { BuiltInThought } from '../../utils/domain/thought.ts';
import { likeness, nearDuplicates, wordRuns } from '../support/likeness.ts';
import { ROOT } from '../support/sources.ts';

/** The lesson that the project started from. It is no part of the repository. */
const SEED = join(import.meta.dirname, '../../../shared/seed');

/** Ids of those for which `isWrong` holds: a failure then says which. */
function idsOf<Item extends { id: string }>(items: Item[], isWrong: (item: Item) => boolean) {
  return items.filter(isWrong).map(({ id }) => id);
}

function countByTheme(items: { theme?: string }[]): Record<string, number> {
  return Object.fromEntries(
    THEMES.map((theme) => [theme, items.filter((item) => item.theme === theme).length]),
  );
}

const LANGUAGES = globSync('content/*/thoughts.json', { cwd: ROOT })
  .map((path) => basename(dirname(path)))
  .toSorted();

function read<Item>(language: string, file: string): Item[] {
  return JSON.parse(readFileSync(join(ROOT, 'content', language, file), 'utf8'));
}

const thoughtsOf = (language: string) => read<BuiltInThought>(language, 'thoughts.json');
const promptsOf = (language: string) => read<Prompt>(language, 'prompts.json');

/** How each language sets its texts: the letters it is written in, and marks that belong to another. */
const SETTING: Record<string, { letters: RegExp; foreign: RegExp; quotes: [string, string] }> = {
  en: { letters: /\p{Script=Latin}/u, foreign: /["'`«»„״]/, quotes: ['“', '”'] },
  ru: { letters: /\p{Script=Cyrillic}/u, foreign: /["'`”‘’״]| [-–] /, quotes: ['«', '»'] },
  he: { letters: /\p{Script=Hebrew}/u, foreign: /["'`“”‘’«»—-]/, quotes: ['״', '״'] },
};

/** Whether a text has letters of a script that is not the language's. */
function hasForeignLetters(text: string, language: string): boolean {
  const own = SETTING[language]?.letters ?? /$^/;
  return [...text].some((sign) => /\p{L}/u.test(sign) && !own.test(sign));
}

/** Whether each opened quotation is closed. */
function isQuotedWhole(text: string, language: string): boolean {
  const [opening, closing] = SETTING[language]?.quotes ?? ['', ''];
  const count = (mark: string) => text.split(mark).length - 1;
  return opening === closing ? count(opening) % 2 === 0 : count(opening) === count(closing);
}

describe('likeness', () => {
  it('is high for one thought in two wordings, and low for two thoughts', () => {
    const said = 'The child who said “Watch me” checks that you are.';
    expect(
      likeness(said, 'The child who says “Watch me!” checks whether you are.'),
    ).toBeGreaterThan(0.5);
    expect(likeness(said, 'A door held open by a foot is still open.')).toBeLessThan(0.2);
  });
});

describe('the languages of the decks', () => {
  it('are three, each with its setting', () => {
    expect(LANGUAGES).toEqual(['en', 'he', 'ru']);
    expect(Object.keys(SETTING).toSorted()).toEqual(LANGUAGES);
  });
});

describe.each(LANGUAGES)('the thoughts of Outward, in %s', (language) => {
  const thoughts = thoughtsOf(language);

  it('are 366, thirty or more for each of the twelve themes', () => {
    expect(thoughts).toHaveLength(366);
    for (const [theme, count] of Object.entries(countByTheme(thoughts))) {
      expect(count, theme).toBeGreaterThanOrEqual(30);
    }
    expect(idsOf(thoughts, ({ theme }) => !THEMES.includes(theme))).toEqual([]);
  });

  it('have ids that are unique, stay, and say their theme', () => {
    expect(new Set(thoughts.map(({ id }) => id)).size).toBe(thoughts.length);
    expect(idsOf(thoughts, ({ id, theme }) => !new RegExp(`^${theme}-\\d\\d$`).test(id))).toEqual(
      [],
    );
  });

  it('are the same thoughts in every language: id, theme and lens, in one order', () => {
    const bare = (list: BuiltInThought[]) => list.map(({ text: _text, ...rest }) => rest);
    expect(bare(thoughts)).toEqual(bare(thoughtsOf('en')));
  });

  it('are short enough to be read in a breath and long enough to stay', () => {
    expect(idsOf(thoughts, ({ text }) => text.length < 20 || text.length > 180)).toEqual([]);
  });

  it('each look inward or outward, and no theme looks one way only', () => {
    expect(idsOf(thoughts, ({ lens }) => !LENSES.includes(lens))).toEqual([]);
    for (const theme of THEMES) {
      const lenses = thoughts.filter((thought) => thought.theme === theme).map(({ lens }) => lens);
      expect(new Set(lenses).size, theme).toBe(2);
    }
  });

  it('hold nothing but what is known of them', () => {
    const names = new Set(thoughts.flatMap((thought) => Object.keys(thought)));
    expect([...names].sort()).toEqual(['id', 'lens', 'text', 'theme']);
  });

  it('are set as in a book: the language’s own marks, no double space, a full stop at the end', () => {
    expect(idsOf(thoughts, ({ text }) => SETTING[language]?.foreign.test(text) ?? true)).toEqual(
      [],
    );
    expect(idsOf(thoughts, ({ text }) => /\s{2}|^\s|\s$| [.,;:!?]/.test(text))).toEqual([]);
    expect(idsOf(thoughts, ({ text }) => !/[.!?…][”’»״]?$/.test(text))).toEqual([]);
    expect(idsOf(thoughts, ({ text }) => !isQuotedWhole(text, language))).toEqual([]);
  });

  it('are in the letters of their language', () => {
    expect(idsOf(thoughts, ({ text }) => hasForeignLetters(text, language))).toEqual([]);
  });

  it('are each another thought: no two are nearly the same words', () => {
    expect(nearDuplicates(thoughts)).toEqual([]);
  });
});

// The lesson lies beside the repository on the machines where Outward is made.
// A clone does not have it, and nothing there can have been copied from it.
if (existsSync(SEED)) {
  describe('the thoughts and prompts in English', () => {
    it('borrow no run of six words from the lesson that the project started from', () => {
      const lesson = readdirSync(SEED).map((file) => readFileSync(join(SEED, file), 'utf8'));
      const runs = new Set(lesson.flatMap((text) => wordRuns(text, 6)));
      expect(runs.size).toBeGreaterThan(100);
      const isBorrowed = ({ text }: { text: string }) =>
        wordRuns(text, 6).some((run) => runs.has(run));
      expect(idsOf([...thoughtsOf('en'), ...promptsOf('en')], isBorrowed)).toEqual([]);
    });
  });
}

describe.each(LANGUAGES)('the prompts, in %s', (language) => {
  const prompts = promptsOf(language);
  const ofKind = (kind: string) => prompts.filter((prompt) => prompt.kind === kind);

  it('for a reflection are 144, twelve for each theme, which the id says, through both lenses', () => {
    const reflections = ofKind('reflection');
    expect(reflections).toHaveLength(144);
    expect(new Set(Object.values(countByTheme(reflections)))).toEqual(new Set([12]));
    expect(idsOf(reflections, ({ id, theme }) => !new RegExp(`^${theme}-p\\d+$`).test(id))).toEqual(
      [],
    );
    for (const theme of THEMES) {
      const lenses = reflections.filter((prompt) => prompt.theme === theme).map(({ lens }) => lens);
      expect(new Set(lenses).size, theme).toBe(2);
    }
  });

  it('for entering a person are 24, six for each of the four questions, all outward', () => {
    const entering = ofKind('entering');
    expect(entering).toHaveLength(24);
    for (const about of ABOUT) {
      const ofIt = entering.filter((prompt) => prompt.about === about);
      expect(idsOf(ofIt, ({ id }) => !new RegExp(`^${about}-e[1-6]$`).test(id))).toEqual([]);
      expect(ofIt).toHaveLength(6);
    }
    expect(idsOf(entering, ({ lens }) => lens !== 'outward')).toEqual([]);
  });

  it('for a circle are 48, four for each theme, which the id says, through both lenses', () => {
    const forCircles = ofKind('circle');
    expect(forCircles).toHaveLength(48);
    expect(new Set(Object.values(countByTheme(forCircles)))).toEqual(new Set([4]));
    expect(idsOf(forCircles, ({ id, theme }) => !new RegExp(`^${theme}-c\\d+$`).test(id))).toEqual(
      [],
    );
    for (const theme of THEMES) {
      const lenses = forCircles.filter((prompt) => prompt.theme === theme).map(({ lens }) => lens);
      expect(new Set(lenses).size, theme).toBe(2);
    }
  });

  it('for a circle can be read from the other end of the room: one short question', () => {
    const isLong = ({ text }: Prompt) => text.length > 100 || !text.endsWith('?');
    expect(idsOf(ofKind('circle'), isLong)).toEqual([]);
  });

  it('are the same questions in every language, in one order', () => {
    const bare = (list: Prompt[]) => list.map(({ text: _text, ...rest }) => rest);
    expect(bare(prompts)).toEqual(bare(promptsOf('en')));
  });

  it('have ids that are unique and stay, and one of the two lenses', () => {
    expect(new Set(prompts.map(({ id }) => id)).size).toBe(prompts.length);
    expect(idsOf(prompts, ({ lens }) => !LENSES.includes(lens as never))).toEqual([]);
  });

  it('are a question or a request, in few enough words for the popup', () => {
    const isWrong = ({ text }: Prompt) =>
      !/[?.][»״]?$/.test(text) || text.length < 15 || text.length > 140;
    expect(idsOf(prompts, isWrong)).toEqual([]);
    expect(idsOf(prompts, ({ text }) => /\s{2}|^\s|\s$/.test(text))).toEqual([]);
    expect(idsOf(prompts, ({ text }) => SETTING[language]?.foreign.test(text) ?? true)).toEqual([]);
    expect(idsOf(prompts, ({ text }) => hasForeignLetters(text, language))).toEqual([]);
  });

  it('are each another question: no two are nearly the same words', () => {
    expect(nearDuplicates(prompts)).toEqual([]);
  });
});
