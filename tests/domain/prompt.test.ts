import { describe, expect, it } from 'vitest';
import {
  circleQuestions,
  enteringPrompts,
  type Prompt,
  promptsFor,
  shownPrompt,
} from '../../utils/domain/prompt.ts';
import type { Lens, Theme } from '../../utils/domain/theme.ts';

function prompt(id: string, theme: Theme, lens: Lens): Prompt {
  return { id, text: `${id}?`, kind: 'reflection', theme, lens };
}

const PROMPTS: Prompt[] = (['love', 'words'] as const).flatMap((theme) =>
  Array.from({ length: 8 }, (_, index) =>
    prompt(`${theme}-p${index}`, theme, index < 4 ? 'inward' : 'outward'),
  ),
);

describe('promptsFor', () => {
  it('offers the questions of the thought’s theme, each once', () => {
    const ids = promptsFor({ theme: 'love', lens: 'inward' }, PROMPTS, 's').map(({ id }) => id);
    expect(ids.toSorted()).toEqual(Array.from({ length: 8 }, (_, index) => `love-p${index}`));
  });

  it('offers those of the thought’s own lens first', () => {
    for (const lens of ['inward', 'outward'] as const) {
      const lenses = promptsFor({ theme: 'words', lens }, PROMPTS, 's').map((one) => one.lens);
      expect(lenses.slice(0, 4)).toEqual([lens, lens, lens, lens]);
      expect(lenses.slice(4)).not.toContain(lens);
    }
  });

  it('offers all of them for a thought without theme or lens', () => {
    expect(promptsFor({}, PROMPTS, 's')).toHaveLength(16);
  });

  it('is the same each time a seed is the same, and begins otherwise in another round', () => {
    const firsts = Array.from({ length: 30 }, (_, round) => {
      const [first] = promptsFor({ theme: 'love', lens: 'inward' }, PROMPTS, `seed:${round}`);
      expect(promptsFor({ theme: 'love', lens: 'inward' }, PROMPTS, `seed:${round}`)[0]).toBe(
        first,
      );
      return first?.id;
    });
    expect(new Set(firsts).size).toBe(4);
  });
});

describe('enteringPrompts', () => {
  const entering: Prompt[] = (['love', 'fear'] as const).flatMap((about) =>
    Array.from({ length: 6 }, (_, at) => ({
      id: `${about}-e${at}`,
      text: `${about} ${at}?`,
      kind: 'entering',
      about,
      lens: 'outward',
    })),
  );
  const all: Prompt[] = [...PROMPTS, ...entering];

  it('offers those of the question, each once, in an order that the seed makes', () => {
    const orders = ['a', 'b', 'c', 'd'].map((seed) =>
      enteringPrompts('fear', all, seed).map(({ id }) => id),
    );
    for (const order of orders)
      expect(order.toSorted()).toEqual([0, 1, 2, 3, 4, 5].map((at) => `fear-e${at}`));
    expect(new Set(orders.map(String)).size).toBeGreaterThan(1);
  });

  it('are never offered for a reflection, whatever the thought has', () => {
    expect(promptsFor({}, all, 's')).toHaveLength(PROMPTS.length);
  });
});

describe('of questions of another kind', () => {
  const others: Prompt[] = (['entering', 'circle'] as const).map((kind) => ({
    ...prompt(`love-${kind}`, 'love', 'inward'),
    kind,
  }));

  it('promptsFor offers none, with or without a theme', () => {
    for (const thought of [{ theme: 'love', lens: 'inward' } as const, {}]) {
      const kinds = promptsFor(thought, [...others, ...PROMPTS], 's').map(({ kind }) => kind);
      expect(new Set(kinds)).toEqual(new Set(['reflection']));
      expect(promptsFor(thought, others, 's')).toEqual([]);
    }
  });

  it('circleQuestions offers those for a circle alone, in an order of its seed', () => {
    const many = Array.from({ length: 20 }, (_, at): Prompt => {
      return { id: `c${at}`, text: `${at}?`, kind: 'circle' };
    });
    const ids = (seed: string) =>
      circleQuestions([...PROMPTS, ...others, ...many], seed).map(({ id }) => id);
    expect(ids('a').toSorted()).toEqual(['love-circle', ...many.map(({ id }) => id)].toSorted());
    expect(ids('a')).toEqual(ids('a'));
    expect(ids('a')).not.toEqual(ids('b'));
  });
});

describe('shownPrompt', () => {
  it('keeps what a note needs of a question, and no lens where it has none', () => {
    const { lens: _, ...without } = prompt('a', 'love', 'inward');
    expect(shownPrompt(prompt('a', 'love', 'inward'))).toEqual({
      id: 'a',
      text: 'a?',
      lens: 'inward',
    });
    expect(Object.keys(shownPrompt(without))).toEqual(['id', 'text']);
  });
});
