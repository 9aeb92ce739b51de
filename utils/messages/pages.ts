// The words of every page but the new tab, which has few and its own.
import newTabWords from '../../locales/en/newtab.json';
import pageWords from '../../locales/en/pages.json';
import { messagesFrom } from './words.ts';

const words = { ...newTabWords, ...pageWords };

export type MessageName = keyof typeof words;

export const message = messagesFrom(words);
