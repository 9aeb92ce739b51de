// The words of the circle, and those that it shares with the other pages.
import type circleWords from '../../locales/en/circle.json';
import type newTabWords from '../../locales/en/newtab.json';
import type pageWords from '../../locales/en/pages.json';
import { messagesOf } from './words.ts';

export const message = messagesOf<typeof newTabWords & typeof pageWords & typeof circleWords>();
