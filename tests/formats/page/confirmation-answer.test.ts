import { describe, expect, it } from 'vitest';
import { parseAnswer } from '../../../utils/formats/page/confirmation-answer.ts';

const UNDO = { thought: 'a', instant: 5, isNew: true };

describe('parseAnswer', () => {
  it.each([
    { outward: 'undo', undo: UNDO },
    { outward: 'undo', undo: { ...UNDO, mark: { isHidden: true, halfLifeDays: 7 } } },
    { outward: 'reflect', thought: 'a' },
  ])('takes %j', (message) => {
    expect(parseAnswer(message)).toEqual(message);
  });

  it.each([
    undefined,
    'undo',
    {},
    { outward: 'erase' },
    { outward: 'undo', undo: { ...UNDO, instant: '5' } },
    { outward: 'undo', undo: { ...UNDO, mark: { kept: 5 } } },
    { outward: 'undo', undo: { ...UNDO, thought: 'x'.repeat(65) } },
    { outward: 'reflect', thought: '' },
    { outward: 'reflect', thought: 'a', path: 'options.html' },
  ])('refuses %j', (message) => {
    expect(parseAnswer(message)).toBeUndefined();
  });
});
