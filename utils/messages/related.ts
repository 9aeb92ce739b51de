// The words of what is related, on any page.
import type words from '../../locales/en/related.json';
import { messagesOf } from './words.ts';

export const message = messagesOf<typeof words>();
