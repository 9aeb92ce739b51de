// The words of export and import.
import type words from '../../locales/en/transfer.json';
import { messagesOf } from './words.ts';

export const message = messagesOf<typeof words>();
