// The words of the practice and of people, and those that they share with the other pages.
import type newTabWords from '../../locales/en/newtab.json';
import type pageWords from '../../locales/en/pages.json';
import type practiceWords from '../../locales/en/practice.json';
import { messagesOf } from './words.ts';

export const message = messagesOf<typeof newTabWords & typeof pageWords & typeof practiceWords>();
