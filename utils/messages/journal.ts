// The words of the journal, and those that it shares with the other pages.
import type journalWords from '../../locales/en/journal.json';
import type newTabWords from '../../locales/en/newtab.json';
import type pageWords from '../../locales/en/pages.json';
import type relatedWords from '../../locales/en/related.json';
import { isSpoken, messagesOf } from './words.ts';

type Table = typeof newTabWords & typeof pageWords & typeof relatedWords & typeof journalWords;

export type MessageName = keyof Table;

export const message = messagesOf<Table>();

export function isMessage(name: string): name is MessageName {
  return isSpoken(name);
}
