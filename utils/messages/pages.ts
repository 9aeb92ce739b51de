// The words of every page but the new tab, which has few and its own.
import type newTabWords from '../../locales/en/newtab.json';
import type pageWords from '../../locales/en/pages.json';
import { messagesOf } from './words.ts';

type Table = typeof newTabWords & typeof pageWords;

export type MessageName = keyof Table;

export const message = messagesOf<Table>();
