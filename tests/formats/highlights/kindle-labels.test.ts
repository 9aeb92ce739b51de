import { describe, expect, it } from 'vitest';
import { isAddedIn, kindIn, languagesOf } from '../../../utils/formats/highlights/kindle-labels.ts';

describe('kindIn', () => {
  it('goes by the first word that says it, and never by the midst of a word', () => {
    expect(kindIn('Highlight, with a note')).toBe('highlight');
    expect(kindIn('A footnote')).toBeUndefined();
    expect(kindIn('Tu subrayado')).toBe('highlight');
    expect(kindIn('Yer İminiz')).toBe('bookmark');
  });
});

describe('isAddedIn', () => {
  it('is true for the language of the place alone', () => {
    expect(languagesOf('on Seite 3')).toContain('de');
    expect(isAddedIn(['de'], 'Hinzugefügt am Donnerstag')).toBe(true);
    expect(isAddedIn(['de'], 'Added on Thursday')).toBe(false);
  });
});
