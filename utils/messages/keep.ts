// The words that are said of keeping a passage. They come in all languages at once: what runs
// behind the pages can load nothing later, and they are few.
import tables from 'virtual:keep-words';
import type words from '../../locales/en/keep.json';
import { messagesOf, speak, type Words } from './words.ts';

export const message = messagesOf<typeof words>();

/** Speaks `language`, where there is no page whose words are spoken. */
export function speakOfKeeping(language: string): void {
  speak(language, keepWords(language));
}

/** The words in `language`; none where it is not offered. */
export function keepWords(language: string): Words {
  return tables[language] ?? {};
}
