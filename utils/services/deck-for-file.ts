// Where a file goes: what its contents suggest, and the deck that comes of what the reader
// chose.
import type { DeckPolicy } from '../domain/deck-rank.ts';
import { bookKey, idFrom } from '../domain/passage.ts';
import type { HighlightFormat } from '../formats/highlights/found.ts';
import type { Database } from '../storage/database.ts';
import { idsHere } from '../storage/ids-here.ts';
import type { DeckRow } from '../storage/schema.ts';
import { thoughtById } from '../storage/thoughts.ts';
import type { ReadPreview } from './file-messages.ts';
import { sourceOfBook } from './file-pieces.ts';
import { MY_THOUGHTS } from './my-thoughts.ts';
import type { System } from './system.ts';

/** A deck of the reader's, by its id, or a new one by its name. */
export type DeckChoice = { deck: string } | { name: string };

/** Quotes that others have chosen come round; what the reader marked comes back. */
const QUOTES: readonly HighlightFormat[] = ['quotes-csv', 'quotes-json', 'quotes-text', 'fortune'];

/** The id of the deck that a book is: the same whenever its file comes. */
export function deckOfBook(read: Extract<ReadPreview, { kind: 'book' }>): string {
  return idFrom(`book\n${bookKey(sourceOfBook(read))}`);
}

/** A file's name without its ending. */
const bare = (name: string) => name.replace(/\.[^.]*$/, '');

async function choiceFor(
  database: Database,
  read: ReadPreview,
  known: string | undefined,
  fileName: string,
): Promise<DeckChoice> {
  if (read.kind === 'book') return { name: read.details.title };
  // What came from this file before lies in one deck: the rest joins it.
  const deck = known === undefined ? undefined : (await thoughtById(database, known))?.deck;
  if (deck !== undefined) return { deck };
  if (read.deck) return { name: read.deck.name };
  return fileName === '' ? { deck: MY_THOUGHTS } : { name: bare(fileName) };
}

/** What is here of a file, where it shall go as long as nobody says otherwise, and its language. */
export async function suggestionFor(
  database: Database,
  read: ReadPreview,
  ids: readonly string[],
  fileName: string,
) {
  const { here, deleted } = await idsHere(database, ids);
  const counts = { here: here.size, deletedHere: deleted.size };
  const [known] = here;
  const choice = await choiceFor(database, read, known, fileName);
  if (read.kind === 'book') {
    const { language, ...book } = read;
    return { preview: { ...book, ...counts }, choice, language };
  }
  const { deck: _, ...highlights } = read;
  const preview = { ...highlights, counts: { ...read.counts, ...counts } };
  return { preview, choice, language: undefined };
}

function policyOf(read: ReadPreview): DeckPolicy {
  if (read.kind === 'book') return 'inOrder';
  return read.deck?.policy ?? (QUOTES.includes(read.format) ? 'ring' : 'returning');
}

/** What a new deck of this file's is made of. */
function newDeck(
  read: ReadPreview,
  id: string,
  name: string,
  language: string | undefined,
): Omit<DeckRow, 'time'> {
  const isBook = read.kind === 'book';
  const licence = isBook ? read.details.rights : read.deck?.licence;
  const spoken = language ?? (isBook ? undefined : read.deck?.language);
  return {
    id,
    isOn: true,
    policy: policyOf(read),
    ...(name !== '' && { name }),
    ...(spoken && { language: spoken }),
    ...(licence && { licence }),
    ...(isBook && { book: read.details }),
  };
}

export type DeckForFile = {
  deck: Omit<DeckRow, 'time'>;
  /** Whether its row is to be written. */
  isNew: boolean;
  /** The row that stands there, of a deck that was taken away too. */
  before: DeckRow | undefined;
};

/** The deck that the reader chose for a file; a book is its own. */
export async function deckFor(
  database: Database,
  read: ReadPreview,
  { choice, language }: { choice: DeckChoice; language: string | undefined },
  system: System,
): Promise<DeckForFile> {
  const isBook = read.kind === 'book';
  const name = 'name' in choice ? choice.name.trim() : '';
  const chosen = 'deck' in choice ? choice.deck : system.newId();
  const id = isBook ? deckOfBook(read) : chosen;
  const before = await database.get('decks', id);
  if (before && before.removed === undefined) return { deck: before, isNew: false, before };
  if (id === MY_THOUGHTS) return { deck: { id, isOn: true, policy: 'ring' }, isNew: true, before };
  const called = isBook && name === '' ? read.details.title : name;
  return { deck: newDeck(read, id, called, language), isNew: true, before };
}
