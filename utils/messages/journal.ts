// The words of the journal, and those that it shares with the other pages.
import journalWords from '../../locales/en/journal.json';
import newTabWords from '../../locales/en/newtab.json';
import pageWords from '../../locales/en/pages.json';
import relatedWords from '../../locales/en/related.json';
import { messagesFrom } from './words.ts';

const words = { ...newTabWords, ...pageWords, ...relatedWords, ...journalWords };

export type MessageName = keyof typeof words;

export const message = messagesFrom(words);

export function isMessage(name: string): name is MessageName {
  return name in words;
}
