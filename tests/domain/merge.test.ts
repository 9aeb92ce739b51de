import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  currentWordings,
  laterPerson,
  mergedNote,
  type NoteRecord,
} from '../../utils/domain/merge.ts';
import type { Wording } from '../../utils/domain/note.ts';
import { type Person, withInitials } from '../../utils/domain/person.ts';
import { noteOf } from '../support/samples.ts';

const { wordings: _, ...HEAD } = noteOf('n', '');

const time = fc.integer({ min: 1, max: 9 }).map((number) => `0000000000${number}-0000-x`);

/** What one of several installs knows of the note: some wordings, perhaps a deletion. */
const known = fc.record({
  deleted: fc.option(time, { nil: undefined }),
  restored: fc.option(time, { nil: undefined }),
  person: fc.option(fc.constantFrom('ada', 'ben'), { nil: undefined }),
  wordings: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 5 }),
});

type Known = {
  deleted?: string | undefined;
  restored?: string | undefined;
  person?: string | undefined;
  wordings: number[];
};

/** Wording n was written over wording n − 2: two lines that never saw each other. */
function wordingsOf({ wordings }: Known): Wording[] {
  return wordings.map((number) => ({
    id: `w${number}`,
    note: 'n',
    parents: number >= 2 ? [`w${number - 2}`] : [],
    text: `text ${number}`,
    time: `0000000000${number}-0000-x`,
    install: 'x',
  }));
}

function recordOf({ deleted, restored, person }: Known): NoteRecord {
  return {
    ...HEAD,
    ...(deleted && { deleted: { instant: 1, time: deleted } }),
    ...(restored && { restored }),
    ...(person && { person }),
  };
}

type Copy = { record: NoteRecord; wordings: Wording[] };

function merged(a: Copy, b: Copy): Copy {
  const wordings = [
    ...new Map([...a.wordings, ...b.wordings].map((one) => [one.id, one])).values(),
  ];
  const { wordings: current, ...record } = mergedNote(a.record, b.record, wordings);
  expect(current).toEqual(currentWordings(wordings));
  return { record, wordings: wordings.sort((one, other) => (one.id < other.id ? -1 : 1)) };
}

const copyOf = (one: Known): Copy => {
  const copy = { record: recordOf(one), wordings: wordingsOf(one) };
  return merged(copy, copy);
};

describe('mergedNote', () => {
  it('is the same in any order, in any grouping, and twice', () => {
    fc.assert(
      fc.property(known, known, known, (one, two, three) => {
        const [a, b, c] = [copyOf(one), copyOf(two), copyOf(three)];
        expect(merged(a, b)).toEqual(merged(b, a));
        expect(merged(merged(a, b), c)).toEqual(merged(a, merged(b, c)));
        expect(merged(merged(a, b), b)).toEqual(merged(a, b));
      }),
    );
  });

  it('keeps what was written after a deletion elsewhere', () => {
    const deletion = { ...HEAD, deleted: { instant: 1, time: '00000000005-0000-x' } };
    const [early, late] = wordingsOf({ wordings: [1, 7] });
    expect(mergedNote(deletion, HEAD, [early as Wording]).deleted).toBeDefined();
    expect(mergedNote(deletion, HEAD, [early as Wording, late as Wording]).deleted).toBeUndefined();
  });

  it('revives nothing that was erased for good', () => {
    const erased = { ...HEAD, erased: '00000000005-0000-x' };
    const [wording] = wordingsOf({ wordings: [6] });
    expect(mergedNote(HEAD, erased, [wording as Wording])).toMatchObject({
      wordings: [],
      erased: erased.erased,
    });
  });

  it('knows whom it is about as long as one of the two does', () => {
    const about = { ...HEAD, person: 'ada' };
    expect(mergedNote(about, HEAD, []).person).toBe('ada');
    expect(mergedNote(HEAD, about, []).person).toBe('ada');
    expect(mergedNote(HEAD, HEAD, [])).not.toHaveProperty('person');
  });
});

describe('laterPerson', () => {
  const ada: Person = { id: 'p', name: 'Ada Lovelace', foldedName: 'ada lovelace', instant: 0 };
  const at = (row: Person, time: string) => ({ ...row, time });

  it.each([
    ['neither was ever changed', ada, withInitials(ada)],
    ['both are of one time', at(ada, '1'), withInitials(at(ada, '1'))],
    ['the initials were made of a later row', ada, withInitials(at(ada, '2'))],
    ['the name is one letter', { ...ada, name: 'A', foldedName: 'a' }, withInitials(ada)],
  ])('has the name and not its initials where %s', (_, whole, initials) => {
    expect(laterPerson(whole, initials)).toEqual(whole);
    expect(laterPerson(initials, whole)).toEqual(whole);
  });

  it('is the same in any order, in any grouping, and twice', () => {
    const row = fc
      .record({
        name: fc.constantFrom('Ada Lovelace', 'Ada', ''),
        time: fc.option(time, { nil: undefined }),
        isWhole: fc.boolean(),
      })
      .map(({ name, time: changed, isWhole }) => {
        const whole = { ...ada, name, ...(changed && { time: changed }) };
        return isWhole ? whole : withInitials(whole);
      });
    fc.assert(
      fc.property(row, row, row, (a, b, c) => {
        expect(laterPerson(a, b)).toEqual(laterPerson(b, a));
        expect(laterPerson(laterPerson(a, b), c)).toEqual(laterPerson(a, laterPerson(b, c)));
        expect(laterPerson(laterPerson(a, b), b)).toEqual(laterPerson(a, b));
      }),
    );
  });
});
