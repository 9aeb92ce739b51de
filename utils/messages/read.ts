// The words of reading a book, and those that it shares with the other pages.
import type newTabWords from '../../locales/en/newtab.json';
import type pageWords from '../../locales/en/pages.json';
import type readWords from '../../locales/en/read.json';
import { messagesOf } from './words.ts';

export const message = messagesOf<typeof newTabWords & typeof pageWords & typeof readWords>();
