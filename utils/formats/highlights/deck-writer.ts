// Writing a deck's file, line by line: docs/deck-format.md.
import { known } from '../read-note.ts';
import { DECK_VERSION } from './deck-records.ts';
import type { FoundDeck, FoundPassage } from './found.ts';

/** Of a passage what a deck's file holds: what the reader wrote to it is not for others. */
export type DeckPassage = Pick<FoundPassage, 'text' | 'language' | 'theme' | 'lens' | 'tags'> &
  Partial<Pick<FoundPassage, 'source'>>;

/** What would not come through a text file: control codes and byte order marks, and line breaks that are not LF. */
const UNSAFE = /[\u007f-\u009f\u2028\u2029\ufeff]/g;

const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

const lineOf = (value: object) => `${JSON.stringify(value).replace(UNSAFE, escaped)}\n`;

/** The lines of the file, each with its LF: for `encodedChunks`. The whole is never in memory. */
export async function* deckLines(
  { name, language, licence, policy }: FoundDeck,
  passages: AsyncIterable<DeckPassage> | Iterable<DeckPassage>,
): AsyncGenerator<string> {
  const head = { outward: 'deck', version: DECK_VERSION, name, language, licence, policy };
  yield lineOf(known(head));
  let count = 0;
  for await (const { text, language: own, theme, lens, source, tags } of passages) {
    count += 1;
    yield lineOf(known({ text, language: own, theme, lens, source, tags }));
  }
  yield lineOf({ end: true, count });
}
