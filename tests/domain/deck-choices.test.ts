import { describe, expect, it } from 'vitest';
import { WEIGHT_NAMES, WEIGHTS, weightName } from '../../utils/domain/deck-choices.ts';

describe('weightName', () => {
  it.each(WEIGHT_NAMES)('knows the weight it offers as %s', (name) => {
    expect(weightName(WEIGHTS[name])).toBe(name);
  });

  it.each([
    [0.01, 'seldom'],
    [0.5, 'even'],
    [2, 'even'],
    [100, 'often'],
  ])('calls %s, which another version may have stored, %s', (weight, name) => {
    expect(weightName(weight)).toBe(name);
  });
});
