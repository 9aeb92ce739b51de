import { describe, expect, it } from 'vitest';
import { directionOfLanguage } from '../../utils/domain/language-direction.ts';

describe('directionOfLanguage', () => {
  it.each([
    ['en', 'ltr'],
    ['ru-RU', 'ltr'],
    ['he', 'rtl'],
    ['iw-IL', 'rtl'],
    ['ar-EG', 'rtl'],
    ['yi', 'rtl'],
    ['az-Arab', 'rtl'],
    ['yi-Latn', 'ltr'],
    ['EN-us', 'ltr'],
  ])('%s runs %s, whatever the text begins with', (tag, direction) => {
    expect(directionOfLanguage(tag, 'Miriam')).toBe(direction);
    expect(directionOfLanguage(tag, 'מרים')).toBe(direction);
  });

  it.each(['', 'und', 'und-Zzzz'])('of %j it is that of the text', (tag) => {
    expect(directionOfLanguage(tag, 'Miriam')).toBe('ltr');
    expect(directionOfLanguage(tag, 'מרים')).toBe('rtl');
  });
});
