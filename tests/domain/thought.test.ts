import { describe, expect, it } from 'vitest';
import { type Source, sourceLine } from '../../utils/domain/thought.ts';

describe('sourceLine', () => {
  it.each([
    [
      'a verse',
      { work: 'Psalm', section: '8:3–4', translation: 'World English Bible' },
      'Psalm 8:3–4, World English Bible',
    ],
    [
      'a book',
      {
        author: 'Marcus Aurelius',
        work: 'Meditations',
        section: 'II, 1',
        translator: 'George Long',
        year: '1862',
      },
      'Marcus Aurelius, Meditations II, 1, George Long, 1862',
    ],
    ['a translator before a translation', { work: 'A', translator: 'B', translation: 'C' }, 'A, B'],
    ['an author alone', { author: 'Anonymous' }, 'Anonymous'],
    ['a section alone', { section: '3' }, '3'],
    ['nothing but an address', { url: 'x' }, undefined],
    ['nothing at all', {}, undefined],
    ['empty words', { author: '', work: '' }, undefined],
  ] as [string, Source, string | undefined][])('cites %s', (_, source, line) => {
    expect(sourceLine(source)).toBe(line);
  });

  it('is absent where there is no source', () => {
    expect(sourceLine(undefined)).toBeUndefined();
  });
});
