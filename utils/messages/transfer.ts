// The words of export and import.
import words from '../../locales/en/transfer.json';
import { messagesFrom } from './words.ts';

export const message = messagesFrom(words);
