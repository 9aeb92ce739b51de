// A deck as a file to give away.
import type { Passage } from '../domain/passage.ts';
import { encodedChunks } from '../formats/chunks.ts';
import { deckFileName } from '../formats/file-names.ts';
import { deckLines } from '../formats/highlights/deck-writer.ts';
import type { FoundDeck } from '../formats/highlights/found.ts';
import type { Database } from '../storage/database.ts';
import { type DeckPlace, deckPage } from '../storage/deck-thoughts.ts';
import { builtInThoughts, isBuiltIn, type Reading } from './built-in-decks.ts';
import type { LibraryDeck } from './library-state.ts';

const TYPE = 'application/jsonl';

/** Rows read at once. */
const BATCH = 500;

async function* passagesOf(
  database: Database,
  deck: string,
  reading: Reading,
): AsyncGenerator<Passage> {
  if (isBuiltIn(deck)) {
    yield* await builtInThoughts(deck, reading);
    return;
  }
  let from: DeckPlace | undefined;
  do {
    const { rows, next } = await deckPage(database, deck, BATCH, from);
    yield* rows;
    from = next;
  } while (from !== undefined);
}

/** All thoughts of a deck, in its order, as a file. Chunks go into the Blob as they are made. */
export async function deckFile(
  database: Database,
  deck: LibraryDeck,
  reading: Reading,
): Promise<{ blob: Blob; name: string }> {
  const { id, name = id, languages, licence, policy } = deck;
  const [language] = languages;
  const head: FoundDeck = {
    name,
    policy,
    ...(language !== undefined && { language }),
    ...(licence !== undefined && { licence }),
  };
  const parts: Blob[] = [];
  for await (const chunk of encodedChunks(deckLines(head, passagesOf(database, id, reading))))
    parts.push(new Blob([chunk]));
  return { blob: new Blob(parts, { type: TYPE }), name: deckFileName(name) };
}
