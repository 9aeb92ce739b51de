// The words of the page of a passage: those of every page, and those of keeping.
import { keepWords } from './keep.ts';
import { pageWords } from './language.ts';
import { speakTable } from './words.ts';

const withKeeping = Object.fromEntries(
  Object.entries(pageWords).map(([language, load]) => [
    language,
    async () => ({ default: { ...(await load()).default, ...keepWords(language) } }),
  ]),
);

/** Speaks `language` with these words. Resolves with whether there is something to be drawn anew. */
export function speakPassage(language: string): Promise<boolean> {
  return speakTable('page', language, withKeeping);
}
