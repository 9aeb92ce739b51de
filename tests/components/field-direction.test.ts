// The direction of a field that may be empty.
import { expect, it } from 'vitest';
import { fieldDirection } from '../../components/field-direction.ts';

it('is that of the page until there are words', () => {
  expect(fieldDirection('')).toBeUndefined();
  expect(fieldDirection('ש')).toBe('auto');
});
