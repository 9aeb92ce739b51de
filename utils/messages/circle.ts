// The words of the circle, and those that it shares with the other pages.
import circleWords from '../../locales/en/circle.json';
import newTabWords from '../../locales/en/newtab.json';
import pageWords from '../../locales/en/pages.json';
import { messagesFrom } from './words.ts';

const words = { ...newTabWords, ...pageWords, ...circleWords };

export const message = messagesFrom(words);
