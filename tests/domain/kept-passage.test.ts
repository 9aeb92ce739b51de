import { describe, expect, it } from 'vitest';
import {
  heldWords,
  PASSAGE_MAX_LENGTH,
  thoughtOfPassage,
} from '../../utils/domain/kept-passage.ts';

describe('heldWords', () => {
  it('holds a passage whole up to its length, and says where it does not', () => {
    const whole = 'word '.repeat(400).trim();
    expect(whole.length).toBe(PASSAGE_MAX_LENGTH - 1);
    expect(heldWords(` ${whole}\n`)).toEqual({ text: whole, isCut: false });
    expect(heldWords(`${whole} and more`)).toEqual({ text: whole, isCut: true });
  });
});

describe('thoughtOfPassage', () => {
  it('leaves out what only a passage has', () => {
    const thought = {
      id: 'a',
      deck: 'passages',
      text: 'Words.',
      language: 'en',
      source: { work: 'A page' },
    };
    const selector = { exact: 'Words.', prefix: '', suffix: '' };
    const passage = { ...thought, instant: 5, tags: ['x'], selector, link: 'https://a.example/' };
    expect(thoughtOfPassage(passage)).toEqual(thought);
  });
});
