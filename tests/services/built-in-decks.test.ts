import { describe, expect, it } from 'vitest';
import { builtInPrompts, builtInThoughts } from '../../utils/services/built-in-decks.ts';

const kindsOf = (prompts: { kind: string }[]) => new Set(prompts.map(({ kind }) => kind));
const reading = (...languages: string[]) => ({ languages, seed: 'a reader' });

describe('builtInPrompts', () => {
  it('loads questions by their kind: whoever reflects loads none for a circle', async () => {
    const reflections = await builtInPrompts('reflection', ['en']);
    const circles = await builtInPrompts('circle', ['en']);
    const entering = await builtInPrompts('entering', ['en']);
    expect([reflections.length, circles.length, entering.length]).toEqual([144, 48, 24]);
    expect(kindsOf(reflections)).toEqual(new Set(['reflection']));
    expect(kindsOf(circles)).toEqual(new Set(['circle']));
    expect(kindsOf(entering)).toEqual(new Set(['entering']));
  });

  it('asks in the first language that has questions, and in English where none has', async () => {
    const [english] = await builtInPrompts('circle', ['en']);
    const [russian] = await builtInPrompts('circle', ['xx', 'ru', 'en']);
    expect(russian?.id).toBe(english?.id);
    expect(russian?.text).toMatch(/[а-яё]/i);
    expect((await builtInPrompts('circle', ['xx']))[0]).toEqual(english);
  });
});

describe('builtInThoughts', () => {
  it('brings the same thoughts in each language, under the same ids', async () => {
    const [english, hebrew] = await Promise.all(
      ['en', 'he'].map((language) => builtInThoughts('outward', reading(language))),
    );
    expect(hebrew?.map(({ id }) => id)).toEqual(english?.map(({ id }) => id));
    expect(hebrew?.every(({ language, text }) => language === 'he' && /[א-ת]/.test(text))).toBe(
      true,
    );
  });

  it('brings each thought once where several languages are read, in one of them, always the same', async () => {
    const thoughts = await builtInThoughts('outward', reading('en', 'he', 'ru'));
    expect(new Set(thoughts.map(({ id }) => id)).size).toBe(thoughts.length);
    for (const language of ['en', 'he', 'ru']) {
      const share = thoughts.filter((thought) => thought.language === language).length;
      expect(share, language).toBeGreaterThan(thoughts.length / 4);
    }
    expect(await builtInThoughts('outward', reading('en', 'he', 'ru'))).toEqual(thoughts);
  });

  it('brings no verse of Old words where it is in none of the languages, and Outward in English', async () => {
    expect(await builtInThoughts('old-words', reading('ru'))).toEqual([]);
    expect(await builtInThoughts('old-words', reading('ru', 'he'))).toHaveLength(120);
    expect((await builtInThoughts('outward', reading('xx')))[0]?.language).toBe('en');
  });
});
