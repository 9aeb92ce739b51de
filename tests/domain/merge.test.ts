import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentWordings, mergedNote, type NoteRecord } from '../../utils/domain/merge.ts';
import type { Wording } from '../../utils/domain/note.ts';
import { noteOf } from '../support/samples.ts';

const { wordings: _, ...HEAD } = noteOf('n', '');

const time = fc.integer({ min: 1, max: 9 }).map((number) => `0000000000${number}-0000-x`);

/** What one of several installs knows of the note: some wordings, perhaps a deletion. */
const known = fc.record({
  deleted: fc.option(time, { nil: undefined }),
  restored: fc.option(time, { nil: undefined }),
  wordings: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 5 }),
});

type Known = { deleted: string | undefined; restored: string | undefined; wordings: number[] };

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

function recordOf({ deleted, restored }: Known): NoteRecord {
  return {
    ...HEAD,
    ...(deleted && { deleted: { instant: 1, time: deleted } }),
    ...(restored && { restored }),
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
    const [early, late] = wordingsOf({ deleted: undefined, restored: undefined, wordings: [1, 7] });
    expect(mergedNote(deletion, HEAD, [early as Wording]).deleted).toBeDefined();
    expect(mergedNote(deletion, HEAD, [early as Wording, late as Wording]).deleted).toBeUndefined();
  });

  it('revives nothing that was erased for good', () => {
    const erased = { ...HEAD, erased: '00000000005-0000-x' };
    const [wording] = wordingsOf({ deleted: undefined, restored: undefined, wordings: [6] });
    expect(mergedNote(HEAD, erased, [wording as Wording])).toMatchObject({
      wordings: [],
      erased: erased.erased,
    });
  });
});
