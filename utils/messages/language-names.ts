// The names of languages, as the language of the interface has them, by Intl.
import { message } from './library.ts';
import { locale } from './words.ts';

/** BCP 47: it is not known in which language a text is. */
export const UNKNOWN_LANGUAGE = 'und';

/** 'French' for 'fr', as the reader's language says it; what is no tag of a language stands for itself. */
export function languageName(tag: string): string {
  if (tag === '' || tag === UNKNOWN_LANGUAGE) return message('languageUnknown');
  try {
    const names = new Intl.DisplayNames([locale()], { type: 'language' });
    return names.of(tag) ?? tag;
  } catch {
    // A file may say anything of its language.
    return tag;
  }
}

/** Several of them in a row: 'English, French, Hebrew'. */
export function languageNames(tags: readonly string[]): string {
  return tags.map(languageName).join(', ');
}
