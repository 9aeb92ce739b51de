import { describe, expect, it } from 'vitest';
import { bound } from '../../content/build/words.ts';

const PLAIN = 'Вернись и напиши в записи, что он сказал, — это не к спеху.';
const SET =
  'Вернись и\u00a0напиши в\u00a0записи, что он\u00a0сказал,\u00a0— это не\u00a0к\u00a0спеху.';

describe('bound', () => {
  it('keeps short Cyrillic words with what follows, and a dash with what precedes it', () => {
    expect(bound(PLAIN)).toBe(SET);
    expect(bound({ one: { few: PLAIN } })).toEqual({ one: { few: SET } });
  });

  it.each([
    'Не сейчас',
    'I set a view aside, and go on to what is in it — or not.',
    'אפשר לכתוב שאלה משלכם, או לקחת אחת מכאן, או לא לכתוב כלום.',
  ])('leaves names and other scripts as they are: %s', (text) => {
    expect(bound(text)).toBe(text);
  });
});
