import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../utils/domain/note.ts';
import {
  isSameSource,
  RELATED_NOTES,
  relatedNotes,
  relatedThoughts,
} from '../../utils/domain/related.ts';
import { LENSES, THEMES } from '../../utils/domain/theme.ts';
import type { Source, Thought } from '../../utils/domain/thought.ts';
import { noteOf } from '../support/samples.ts';

const thoughtOf = (id: string, rest: Partial<Thought> = {}): Thought => ({
  id,
  deck: 'outward',
  text: `The words of ${id}.`,
  language: 'en',
  ...rest,
});

describe('isSameSource', () => {
  it.each<[string, Source | undefined, Source | undefined, boolean]>([
    ['of one author', { author: 'Rilke', work: 'Letters' }, { author: 'Rilke' }, true],
    ['of one work', { work: 'Psalm', section: '1:1' }, { work: 'Psalm', section: '8:4' }, true],
    ['of one page', { url: 'a.example' }, { url: 'a.example', author: 'Ann' }, true],
    ['of one lesson', { lesson: { id: 'l1' } }, { lesson: { id: 'l1', date: '2012' } }, true],
    [
      'not of two authors of one title',
      { author: 'A', work: 'Poems' },
      { author: 'B', work: 'Poems' },
      false,
    ],
    [
      'not of one translation alone',
      { work: 'Job', translation: 'WEB' },
      { work: 'Ruth', translation: 'WEB' },
      false,
    ],
    [
      'not of two lessons of no name',
      { lesson: { date: '2012' } },
      { lesson: { date: '2012' } },
      false,
    ],
    ['not where nothing is known', {}, {}, false],
    ['not where there is none', undefined, undefined, false],
  ])('is %s', (_, a, b, isSame) => {
    expect(isSameSource(a, b)).toBe(isSame);
    expect(isSameSource(b, a)).toBe(isSame);
  });
});

const GIVING = thoughtOf('g', {
  theme: 'giving',
  lens: 'outward',
  source: { work: 'Psalm', section: '1:1' },
});
const many = (count: number, name: string, rest: Partial<Thought>) =>
  Array.from({ length: count }, (_, at) => thoughtOf(`${name}${at}`, rest));
const [THEME, SOURCE, LENS]: Partial<Thought>[] = [
  { theme: 'giving', lens: 'inward' },
  { theme: 'love', lens: 'inward', source: { work: 'Psalm' } },
  { theme: 'love', lens: 'outward' },
];

describe('relatedThoughts', () => {
  const counts = (...[themes, sources, lenses]: number[]) =>
    relatedThoughts(GIVING, [
      ...many(themes ?? 0, 't', THEME ?? {}),
      ...many(sources ?? 0, 's', SOURCE ?? {}),
      ...many(lenses ?? 0, 'l', LENS ?? {}),
      ...many(3, 'none', { theme: 'words', lens: 'inward' }),
    ]).map(({ tie, values }) => `${tie} ${values.length}`);

  it.each([
    ['three, two and one where there are enough', [9, 9, 9], ['theme 3', 'source 2', 'lens 1']],
    ['more of a theme where no source is known', [9, 0, 9], ['theme 5', 'lens 1']],
    ['more of a source where the theme is rare', [1, 9, 9], ['theme 1', 'source 4', 'lens 1']],
    ['of the lens alone where nothing else is shared', [0, 0, 9], ['lens 6']],
    ['as few as there are', [1, 1, 0], ['theme 1', 'source 1']],
    ['none where nothing is shared', [0, 0, 0], []],
  ])('are %s', (_, numbers, expected) => {
    expect(counts(...numbers)).toEqual(expected);
  });

  it('have first what shares more, and the same order each time', () => {
    const near = thoughtOf('near', { theme: 'giving', lens: 'outward' });
    const others = [...many(20, 't', THEME ?? {}), near];
    const [first] = relatedThoughts(GIVING, others);
    expect(first?.values[0]?.id).toBe('near');
    expect(relatedThoughts(GIVING, others.toReversed())).toEqual(relatedThoughts(GIVING, others));
  });

  it('are not the same few beside each thought of a theme', () => {
    const others = many(20, 't', THEME ?? {});
    const beside = (thought: Thought) =>
      relatedThoughts(thought, others).flatMap(({ values }) => values.map(({ id }) => id));
    expect(beside(GIVING)).not.toEqual(beside({ ...GIVING, id: 'other' }));
  });

  it('have neither the thought itself, nor its words, nor any words twice', () => {
    const twice = [
      GIVING,
      thoughtOf('copy', { ...THEME, text: GIVING.text }),
      thoughtOf('a', { ...THEME, text: 'The same.' }),
      thoughtOf('b', { ...THEME, text: 'The same.' }),
    ];
    const [{ values } = { values: [] }] = relatedThoughts(GIVING, twice);
    expect(values.map(({ id }) => id)).toEqual(['a']);
  });

  it('are never more than six, each once, and each for what it says', () => {
    const thought = fc.record({
      theme: fc.constantFrom(...THEMES.slice(0, 3), undefined),
      lens: fc.constantFrom(...LENSES, undefined),
      work: fc.constantFrom('Psalm', 'Ruth', undefined),
    });
    fc.assert(
      fc.property(fc.array(thought, { maxLength: 30 }), (drawn) => {
        const all = drawn.map(({ theme, lens, work }, at) =>
          thoughtOf(`${at}`, {
            ...(theme && { theme }),
            ...(lens && { lens }),
            ...(work && { source: { work } }),
          }),
        );
        const [first, ...others] = all;
        if (first === undefined) return;
        const groups = relatedThoughts(first, others);
        const ids = groups.flatMap(({ values }) => values.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        const related = others.filter(
          (other) =>
            (first.theme !== undefined && other.theme === first.theme) ||
            (first.lens !== undefined && other.lens === first.lens) ||
            isSameSource(first.source, other.source),
        );
        expect(ids).toHaveLength(Math.min(6, related.length));
        for (const { tie, values } of groups)
          for (const other of values)
            if (tie === 'source') expect(isSameSource(first.source, other.source)).toBe(true);
            else expect(other[tie]).toBe(first[tie]);
      }),
    );
  });
});

describe('relatedNotes', () => {
  const at = (id: string, instant: number, rest: Partial<Note> = {}) =>
    noteOf(id, id, { instant, ...rest });
  const NONE = { thought: [], person: [], theme: [] };
  const ids = (groups: ReturnType<typeof relatedNotes>) =>
    groups.map(({ tie, values }) => `${tie}: ${values.map(({ id }) => id).join(' ')}`);

  it('are those to the thought, then of the person, then of the theme, newest first', () => {
    const found = {
      thought: [at('a', 1), at('b', 3)],
      person: [at('c', 2)],
      theme: [at('d', 9), at('e', 8)],
    };
    expect(ids(relatedNotes({ id: 'n' }, found))).toEqual([
      'thought: b a',
      'person: c',
      'theme: d e',
    ]);
  });

  it.each([
    ['the note itself', 'n', {}],
    ['a deleted one', 'x', { deleted: { instant: 1, time: 't' } }],
  ])('do not have %s', (_, id, rest) => {
    expect(relatedNotes({ id: 'n' }, { ...NONE, theme: [at(id, 1, rest)] })).toEqual([]);
  });

  it('have each once, under what is nearest', () => {
    const both = at('a', 1);
    const found = { thought: [both], person: [both], theme: [both, at('b', 1)] };
    expect(ids(relatedNotes({ id: 'n' }, found))).toEqual(['thought: a', 'theme: b']);
  });

  it('are five at most, and of one instant the later id first', () => {
    const theme = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => at(id, 1));
    const found = { ...NONE, thought: [at('z', 0)], theme };
    expect(ids(relatedNotes({ id: 'n' }, found))).toEqual(['thought: z', 'theme: f e d c']);
    expect(RELATED_NOTES).toBe(5);
  });

  it('are none where there is nothing near', () => {
    expect(relatedNotes({ id: 'n' }, NONE)).toEqual([]);
  });
});
