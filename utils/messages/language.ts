// The language that a page speaks, other than the new tab: its words are loaded
// before the page is drawn, and again when the reader chooses another.
import loaders from 'virtual:page-words';
import { speakTable } from './words.ts';

export { loaders as pageWords };

/** Speaks `language` with the words of every page. Resolves with whether there is something to be drawn anew. */
export function speakPage(language: string): Promise<boolean> {
  return speakTable('page', language, loaders);
}
