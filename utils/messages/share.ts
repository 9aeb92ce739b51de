// The words of sharing a thought.
import type pageWords from '../../locales/en/pages.json';
import type shareWords from '../../locales/en/share.json';
import { messagesOf } from './words.ts';

export const message = messagesOf<typeof pageWords & typeof shareWords>();
