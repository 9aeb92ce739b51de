import { describe, expect, it } from 'vitest';
import { personName } from '../../utils/domain/person.ts';

describe('personName', () => {
  it.each([
    ['as typed', 'Miriam', 'Miriam'],
    ['without space around it', '  Miriam\t', 'Miriam'],
    ['with single spaces within', 'my   old\nteacher', 'my old teacher'],
    ['in any script', ' מרים ', 'מרים'],
    ['absent where nothing was typed', '', undefined],
    ['absent where only space was typed', ' \u00a0\n', undefined],
    ['absent where there was no field', undefined, undefined],
  ])('is %s', (_, typed, name) => {
    expect(personName(typed)).toBe(name);
  });
});
