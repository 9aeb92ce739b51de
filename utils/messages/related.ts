// The words of what is related, on any page.
import words from '../../locales/en/related.json';
import { messagesFrom } from './words.ts';

export const message = messagesFrom(words);
