// The words for what is wrong with storing, which a page that is well does not load.
import type words from '../../locales/en/problems.json';
import { messagesOf } from './words.ts';

export const message = messagesOf<typeof words>();
