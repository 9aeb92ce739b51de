import { describe, expect, it } from 'vitest';
import { FOLD_VERSION } from '../../utils/domain/fold.ts';
import {
  goneThoughtRow,
  rowsOfThoughts,
  thoughtSearchRow,
  thoughtSegmentsOf,
} from '../../utils/domain/thought-segment.ts';

const passage = (id: string, text: string) => ({ id, deck: 'mine', text, language: 'en' });

describe('thoughtSearchRow', () => {
  it('folds the words, who wrote them and where, and the tags', () => {
    const source = { author: 'Ada Whérry', work: 'The Long Row', url: 'https://example.org/x' };
    const row = thoughtSearchRow({ ...passage('a', 'The OAR'), source, tags: ['Élan'] });
    expect(row).toEqual({
      id: 'a',
      deck: 'mine',
      foldVersion: FOLD_VERSION,
      folded: 'the oar\nada wherry\nthe long row\nelan',
    });
  });

  it('holds no mark of a row’s end, whatever the words hold', () => {
    expect(thoughtSearchRow(passage('a', 'one\u0000two')).folded).toBe('one two');
  });
});

describe('goneThoughtRow', () => {
  it('says only that the thought is gone', () => {
    expect(goneThoughtRow(passage('a', 'words'))).toMatchObject({ folded: '', isGone: true });
  });
});

describe('thoughtSegmentsOf', () => {
  it('gives back the rows, from the place on', () => {
    const rows = Array.from({ length: 1200 }, (_, at) =>
      thoughtSearchRow(passage(`t${at}`, `words of ${at}`)),
    );
    const segments = thoughtSegmentsOf(rows, 7, 'now');
    expect(segments.map(({ key }) => key)).toEqual([
      ['mine', 7, 'now'],
      ['mine', 8, 'now'],
      ['mine', 9, 'now'],
    ]);
    expect(segments.flatMap(rowsOfThoughts)).toEqual(rows);
  });
});
