import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actualPerson,
  initialsOf,
  isThere,
  nameProblem,
  PERSON_NAME_LENGTH,
  type Person,
  personName,
  withInitials,
} from '../../utils/domain/person.ts';

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

describe('nameProblem', () => {
  it.each([
    ['a name', 'Miriam', undefined],
    ['names in several scripts', 'Дан דן ダン', undefined],
    ['as many characters as a name holds', 'a'.repeat(PERSON_NAME_LENGTH), undefined],
    ['that many with space around them', ` ${'a'.repeat(PERSON_NAME_LENGTH)} `, undefined],
    ['one more', 'a'.repeat(PERSON_NAME_LENGTH + 1), 'name-too-long'],
    ['500', 'a'.repeat(500), 'name-too-long'],
    ['nothing', '', 'no-name'],
    ['space', ' \u00a0\n', 'no-name'],
  ])('%s', (_, typed, problem) => {
    expect(nameProblem(typed)).toBe(problem);
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

describe('initialsOf', () => {
  it.each([
    ['of each name', 'Miriam Cohen', 'M. C.'],
    ['as they are written', 'my old teacher', 'm. o. t.'],
    ['of three names at most', 'Ana Maria de la Cruz', 'A. M. d.'],
    ['in Hebrew', 'מרים', 'מ.'],
    ['with the marks that stand on the letter', 'שׁלמה', 'שׁ.'],
    ['in Cyrillic', 'Лев Николаевич', 'Л. Н.'],
    ['of Chinese, where the family name comes first', '王小明', '王.'],
    ['of a whole syllable', 'क्षमा', 'क्ष.'],
    ['of an accent that is a character of its own', 'E\u0301va', 'E\u0301.'],
    ['past what is no letter', '(Dan) & “Ruth” 3rd', 'D. R. 3.'],
    ['of a name that is a picture', '👩‍👩‍👧', '👩‍👩‍👧.'],
    ['of white space of any kind', ' Ada\u00a0\n Lovelace ', 'A. L.'],
    ['of nobody', '', ''],
  ])('are %s', (_, name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('are the same where the browser cannot cut letters, but for pictures', () => {
    const { Segmenter } = Intl;
    Reflect.deleteProperty(Intl, 'Segmenter');
    try {
      expect(['Miriam Cohen', 'שׁלמה', 'E\u0301va'].map(initialsOf)).toEqual([
        'M. C.',
        'שׁ.',
        'E\u0301.',
      ]);
    } finally {
      Object.assign(Intl, { Segmenter });
    }
  });

  it('tell of no name more than a sign of each of three words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const words = initialsOf(name).split(' ');
        expect(words.length).toBeLessThanOrEqual(3);
        for (const word of words.filter((some) => some !== '')) {
          expect([...new Intl.Segmenter().segment(word.slice(0, -1))]).toHaveLength(1);
        }
      }),
    );
  });
});

describe('withInitials', () => {
  const person = { id: 'p', name: 'Miriam Cohen', foldedName: 'miriam cohen', instant: 0 };

  it('leaves nothing of the name, folded neither, and says so', () => {
    expect(withInitials(person)).toEqual({
      ...person,
      name: 'M. C.',
      foldedName: 'm. c.',
      isInitials: true,
    });
  });

  it('leaves a person who is gone as he is', () => {
    const gone = { ...person, name: '', foldedName: '', isGone: true } as const;
    expect(withInitials(gone)).toEqual(gone);
  });
});

describe('isThere', () => {
  it('holds for a person, not for one who was merged or is gone, and for one of a ring', () => {
    const people = peopleOf([{}, { mergedInto: 'p0' }, { isGone: true }]);
    expect(['p0', 'p1', 'p2', 'p9'].filter((id) => isThere(id, people))).toEqual(['p0']);
    const ring = peopleOf([{ mergedInto: 'p1' }, { mergedInto: 'p0' }]);
    expect(['p0', 'p1'].filter((id) => isThere(id, ring))).toEqual(['p0']);
  });
});
