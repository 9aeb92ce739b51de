// The words of the new tab, which loads no others.
import words from '../../locales/en/newtab.json';
import { messagesFrom } from './words.ts';

export const message = messagesFrom(words);
