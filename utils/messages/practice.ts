// The words of the practice and of people, and those that they share with the other pages.
import newTabWords from '../../locales/en/newtab.json';
import pageWords from '../../locales/en/pages.json';
import practiceWords from '../../locales/en/practice.json';
import { messagesFrom } from './words.ts';

const words = { ...newTabWords, ...pageWords, ...practiceWords };

export const message = messagesFrom(words);
