// The words of the library, and those that it shares with the other pages.
import type libraryWords from '../../locales/en/library.json';
import type newTabWords from '../../locales/en/newtab.json';
import type pageWords from '../../locales/en/pages.json';
import { isSpoken, messagesOf } from './words.ts';

type Table = typeof newTabWords & typeof pageWords & typeof libraryWords;

export type MessageName = keyof Table;

export const message = messagesOf<Table>();

export function isMessage(name: string): name is MessageName {
  return isSpoken(name);
}
