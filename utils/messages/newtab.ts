// The words of the new tab, which loads no others.
import loaders from 'virtual:newtab-words';
import type words from '../../locales/en/newtab.json';
import { messagesOf, speakTable } from './words.ts';

export const message = messagesOf<typeof words>();

/** Speaks `language` with the words of the new tab. Resolves with whether there is something to be drawn anew. */
export function speakNewTab(language: string): Promise<boolean> {
  return speakTable('newtab', language, loaders);
}
