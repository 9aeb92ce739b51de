import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import prompts from '../../content/en/prompts.json';
import thoughts from '../../content/en/thoughts.json';
import { ABOUT } from '../../utils/domain/sensing.ts';
import { LENSES, THEMES } from '../../utils/domain/thought.ts';
import { likeness, nearDuplicates, wordRuns } from '../support/likeness.ts';

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

describe('likeness', () => {
  it('is high for one thought in two wordings, and low for two thoughts', () => {
    const said = 'The child who said “Watch me” checks that you are.';
    expect(
      likeness(said, 'The child who says “Watch me!” checks whether you are.'),
    ).toBeGreaterThan(0.5);
    expect(likeness(said, 'A door held open by a foot is still open.')).toBeLessThan(0.2);
  });
});

describe('the thoughts of Outward', () => {
  it('are at least 120, ten for each of the twelve themes', () => {
    expect(thoughts.length).toBeGreaterThanOrEqual(120);
    for (const [theme, count] of Object.entries(countByTheme(thoughts))) {
      expect(count, theme).toBeGreaterThanOrEqual(10);
    }
    expect(idsOf(thoughts, ({ theme }) => !THEMES.includes(theme as never))).toEqual([]);
  });

  it('have ids that are unique, stay, and say their theme', () => {
    expect(new Set(thoughts.map(({ id }) => id)).size).toBe(thoughts.length);
    expect(idsOf(thoughts, ({ id, theme }) => !new RegExp(`^${theme}-\\d\\d$`).test(id))).toEqual(
      [],
    );
  });

  it('are short enough to be read in a breath and long enough to stay', () => {
    expect(idsOf(thoughts, ({ text }) => text.length < 20 || text.length > 180)).toEqual([]);
  });

  it('each look inward or outward, and no theme looks one way only', () => {
    expect(idsOf(thoughts, ({ lens }) => !LENSES.includes(lens as never))).toEqual([]);
    for (const theme of THEMES) {
      const lenses = thoughts.filter((thought) => thought.theme === theme).map(({ lens }) => lens);
      expect(new Set(lenses).size, theme).toBe(2);
    }
  });

  it('hold nothing but what is known of them', () => {
    const names = new Set(thoughts.flatMap((thought) => Object.keys(thought)));
    expect([...names].sort()).toEqual(['id', 'lens', 'text', 'theme']);
  });

  it('are set as in a book: curly quotation marks, no double space, a full stop at the end', () => {
    expect(idsOf(thoughts, ({ text }) => /["'`]|\s{2}|^\s|\s$| [.,;:!?]/.test(text))).toEqual([]);
    expect(idsOf(thoughts, ({ text }) => !/[.!?…][”’]?$/.test(text))).toEqual([]);
  });

  it('are each another thought: no two are nearly the same words', () => {
    expect(nearDuplicates(thoughts)).toEqual([]);
  });

  // The lesson lies beside the repository on the machines where Outward is made.
  // A clone does not have it, and nothing there can have been copied from it.
  if (existsSync(SEED)) {
    it('borrow no run of six words from the lesson that the project started from', () => {
      const lesson = readdirSync(SEED).map((file) => readFileSync(join(SEED, file), 'utf8'));
      const runs = new Set(lesson.flatMap((text) => wordRuns(text, 6)));
      expect(runs.size).toBeGreaterThan(100);
      const isBorrowed = ({ text }: { text: string }) =>
        wordRuns(text, 6).some((run) => runs.has(run));
      expect(idsOf([...thoughts, ...prompts], isBorrowed)).toEqual([]);
    });
  }
});

describe('the prompts for a reflection', () => {
  const reflections = prompts.filter(({ kind }) => kind === 'reflection');

  it('are 96, eight for each theme', () => {
    expect(reflections).toHaveLength(96);
    expect(new Set(Object.values(countByTheme(reflections)))).toEqual(new Set([8]));
  });

  it('have ids that say their theme', () => {
    expect(idsOf(reflections, ({ id, theme }) => !new RegExp(`^${theme}-p\\d+$`).test(id))).toEqual(
      [],
    );
  });

  it('ask through one of the two lenses, and each theme asks through both', () => {
    for (const theme of THEMES) {
      const lenses = reflections.filter((prompt) => prompt.theme === theme).map(({ lens }) => lens);
      expect(new Set(lenses).size, theme).toBe(2);
    }
  });
});

describe('the prompts for entering a person', () => {
  const entering = prompts.filter(({ kind }) => kind === 'entering');

  it('are 24, six for each of the four questions, all outward', () => {
    expect(entering).toHaveLength(24);
    for (const about of ABOUT) {
      const ofIt = entering.filter((prompt) => prompt.about === about);
      expect(idsOf(ofIt, ({ id }) => !new RegExp(`^${about}-e[1-6]$`).test(id))).toEqual([]);
      expect(ofIt).toHaveLength(6);
    }
    expect(idsOf(entering, ({ lens }) => lens !== 'outward')).toEqual([]);
  });
});

const forCircles = prompts.filter(({ kind }) => kind === 'circle');

describe('the questions for a circle', () => {
  it('are 48, four for each theme, which the id says, through both lenses', () => {
    expect(forCircles).toHaveLength(48);
    expect(new Set(Object.values(countByTheme(forCircles)))).toEqual(new Set([4]));
    const isNamed = ({ id, theme }: { id: string; theme?: string }) =>
      new RegExp(`^${theme}-c\\d+$`).test(id);
    expect(idsOf(forCircles, (one) => !isNamed(one))).toEqual([]);
    for (const theme of THEMES) {
      const lenses = forCircles.filter((prompt) => prompt.theme === theme).map(({ lens }) => lens);
      expect(new Set(lenses).size, theme).toBe(2);
    }
  });
});

describe('the prompts', () => {
  it('have ids that are unique and stay, and one of the two lenses', () => {
    expect(new Set(prompts.map(({ id }) => id)).size).toBe(prompts.length);
    expect(idsOf(prompts, ({ lens }) => !LENSES.includes(lens as never))).toEqual([]);
  });

  it('are a question or a request, in few enough words for the popup', () => {
    expect(
      idsOf(prompts, ({ text }) => !/[?.]$/.test(text) || text.length < 15 || text.length > 140),
    ).toEqual([]);
    expect(idsOf(prompts, ({ text }) => /["'`]|\s{2}|^\s|\s$/.test(text))).toEqual([]);
  });

  it('for circles can be read from the other end of the room: one short question', () => {
    expect(idsOf(forCircles, ({ text }) => text.length > 100 || !text.endsWith('?'))).toEqual([]);
  });

  it('are each another question: no two are nearly the same words', () => {
    expect(nearDuplicates(prompts)).toEqual([]);
  });
});
