import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actualPerson, type Person, personName } from '../../utils/domain/person.ts';

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

function peopleOf(rows: readonly Partial<Person>[]): (id: string) => Person | undefined {
  const named = rows.map((row, at) => ({
    id: `p${at}`,
    name: `Name ${at}`,
    foldedName: `name ${at}`,
    instant: 0,
    ...row,
  }));
  return (id) => named.find((person) => person.id === id);
}

describe('actualPerson', () => {
  it('is the person, where nothing was merged', () => {
    expect(actualPerson('p0', peopleOf([{}]))).toBe('p0');
  });

  it('is the last of those that were merged, one into the next', () => {
    const people = peopleOf([{ mergedInto: 'p1' }, { mergedInto: 'p2' }, {}]);
    expect(actualPerson('p0', people)).toBe('p2');
  });

  it('is nobody where the person was deleted, or was never here', () => {
    expect(actualPerson('p0', peopleOf([{ isGone: true }]))).toBeUndefined();
    expect(actualPerson('p0', peopleOf([{ mergedInto: 'p1' }, { isGone: true }]))).toBeUndefined();
    expect(actualPerson('elsewhere', peopleOf([]))).toBeUndefined();
  });

  it('comes to an end whatever two machines have merged, and to the same from anywhere in a ring', () => {
    const into = fc.array(fc.option(fc.nat(5), { nil: undefined }), {
      minLength: 6,
      maxLength: 6,
    });
    fc.assert(
      fc.property(into, (merges) => {
        const people = peopleOf(
          merges.map((to) => (to === undefined ? {} : { mergedInto: `p${to}` })),
        );
        for (const [from, to] of merges.entries()) {
          const actual = actualPerson(`p${from}`, people);
          expect(actual).toMatch(/^p\d$/);
          if (to !== undefined) expect(actualPerson(`p${to}`, people)).toBe(actual);
        }
      }),
    );
  });
});
