// The languages of this reader: of the interface, and of the decks.
import { LANGUAGES } from 'virtual:languages';
import { type Language, languageFor } from '../domain/language.ts';
import type { Settings } from '../domain/settings.ts';

/** The language that pages speak. */
export function interfaceLanguage(settings: Pick<Settings, 'language'>): Language {
  return languageFor(settings.language, navigator.languages, LANGUAGES);
}

/** The languages in which thoughts and questions are read: those chosen, else the interface's own. */
export function readingLanguages(
  settings: Pick<Settings, 'language' | 'deckLanguages'>,
): readonly string[] {
  const { deckLanguages } = settings;
  return deckLanguages.length > 0 ? deckLanguages : [interfaceLanguage(settings).code];
}
