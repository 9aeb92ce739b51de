// Stands in until the writer of a deck's file is here.
import type { FoundDeck, FoundPassage } from './found.ts';

export type DeckPassage = Pick<FoundPassage, 'text' | 'language' | 'theme' | 'lens' | 'tags'> &
  Partial<Pick<FoundPassage, 'source'>>;

export async function* deckLines(
  deck: FoundDeck,
  passages: AsyncIterable<DeckPassage> | Iterable<DeckPassage>,
): AsyncGenerator<string> {
  yield `${JSON.stringify({ outward: 'deck', version: 1, ...deck })}\n`;
  let count = 0;
  for await (const { text, language } of passages) {
    count += 1;
    yield `${JSON.stringify({ text, language })}\n`;
  }
  yield `${JSON.stringify({ end: true, count })}\n`;
}
