// The words of the page of suggested books, and those that it shares with the reading page.
import type bookWords from '../../locales/en/books.json';
import type newTabWords from '../../locales/en/newtab.json';
import type readWords from '../../locales/en/read.json';
import { messagesOf } from './words.ts';

export const message = messagesOf<typeof newTabWords & typeof readWords & typeof bookWords>();
