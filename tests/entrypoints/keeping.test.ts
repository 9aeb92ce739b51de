// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { confirmationOf } from '../../entrypoints/keeping/confirmation.ts';
import hebrewWords from '../../locales/he/keep.json';
import { SAID } from '../../utils/domain/kept-passage.ts';
import { DEFAULT_SETTINGS } from '../../utils/domain/settings.ts';

const settingsIn = (language: string) => ({ ...DEFAULT_SETTINGS, language });

describe('confirmationOf', () => {
  it('says each outcome in a sentence of its own', () => {
    const sentences = SAID.map((said) => confirmationOf({ said }, settingsIn('en')).sentence);
    expect(new Set(sentences).size).toBe(SAID.length);
  });

  it('says where only the first of the words were kept', () => {
    const { sentence } = confirmationOf({ said: 'kept', isCut: true }, settingsIn('en'));
    expect(sentence).toBe('Kept. A passage holds 2,000 characters: it ends there.');
  });

  it('speaks the language that the reader has chosen, and looks as they like it', () => {
    const hebrew = confirmationOf({ said: 'kept' }, { ...settingsIn('he'), scheme: 'night' });
    expect(hebrew).toMatchObject({
      language: 'he',
      direction: 'rtl',
      scheme: 'night',
      sentence: hebrewWords.kept,
    });
    expect(confirmationOf({ said: 'kept' }, settingsIn('auto')).language).toBe('en');
  });
});
