import { describe, expect, it } from 'vitest';
import {
  AS_THE_BROWSER,
  type Language,
  languageFor,
  primarySubtag,
} from '../../utils/domain/language.ts';

const OFFERED: Language[] = [
  { code: 'en', name: 'English', direction: 'ltr' },
  { code: 'he', name: 'עברית', direction: 'rtl' },
  { code: 'ru', name: 'Русский', direction: 'ltr' },
];

const codeFor = (chosen: string, ...preferred: string[]) =>
  languageFor(chosen, preferred, OFFERED).code;

describe('primarySubtag', () => {
  it.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['RU-ru', 'ru'],
    ['iw-IL', 'he'],
    ['zh-Hant-TW', 'zh'],
  ])('of %s is %s', (tag, primary) => {
    expect(primarySubtag(tag)).toBe(primary);
  });
});

describe('languageFor', () => {
  it('is the one that the reader has chosen, whatever the browser prefers', () => {
    expect(codeFor('he', 'ru', 'en')).toBe('he');
  });

  it('is the first of the browser’s that there is, where the reader has chosen none', () => {
    expect(codeFor(AS_THE_BROWSER, 'fr-FR', 'ru-RU', 'en')).toBe('ru');
    expect(codeFor(AS_THE_BROWSER, 'iw')).toBe('he');
  });

  it('is the browser’s where the one chosen is there no more', () => {
    expect(codeFor('xx', 'ru')).toBe('ru');
  });

  it('is the first that there is, where the browser prefers none of them', () => {
    expect(codeFor(AS_THE_BROWSER, 'fr', 'de')).toBe('en');
    expect(codeFor(AS_THE_BROWSER)).toBe('en');
  });
});
