// The decks as the library shows them: how many thoughts each has, in which languages, and
// how it comes up.
import type { Database } from '../storage/database.ts';
import { thoughtCount } from '../storage/deck-thoughts.ts';
import { deckRows } from '../storage/decks.ts';
import type { DeckRow } from '../storage/schema.ts';
import {
  BUILT_IN_DECKS,
  type BuiltInDeck,
  builtInThoughts,
  deckLanguages,
  isBuiltIn,
  type Reading,
} from './built-in-decks.ts';
import type { LibraryDeck } from './library-state.ts';
import { MY_THOUGHTS } from './my-thoughts.ts';

/** Not a deck of its own, though its row says how what is kept comes up. */
const KEPT = 'kept';

/** Those that the page names in its language stand first. */
const FIRST = [MY_THOUGHTS, 'passages'];

async function builtInDeck(
  { id, licence }: BuiltInDeck,
  row: DeckRow | undefined,
  reading: Reading,
): Promise<Omit<LibraryDeck, 'isLast'>> {
  return {
    id,
    isBuiltIn: true,
    count: (await builtInThoughts(id, reading)).length,
    languages: deckLanguages(id, reading.languages),
    licence,
    isOn: row?.isOn ?? true,
    policy: 'ring',
    weight: row?.weight ?? 1,
  };
}

async function ownDeck(database: Database, row: DeckRow): Promise<Omit<LibraryDeck, 'isLast'>> {
  const { id, isOn, name, language, licence, policy = 'ring', weight = 1, book, pace } = row;
  return {
    id,
    isBuiltIn: false,
    count: await thoughtCount(database, id),
    languages: language === undefined ? [] : [language],
    isOn,
    policy,
    weight,
    ...(name !== undefined && { name }),
    ...(licence !== undefined && { licence }),
    ...(book && { book }),
    ...(pace && { pace }),
  };
}

function compareDecks(a: Pick<LibraryDeck, 'id' | 'name'>, b: typeof a): number {
  const place = ({ id }: typeof a) => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length);
  return place(a) - place(b) || (a.name ?? '').localeCompare(b.name ?? '');
}

/** All decks: built-in ones, then the reader's, by name. */
export async function libraryDecks(database: Database, reading: Reading): Promise<LibraryDeck[]> {
  const rows = await deckRows(database);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const builtIn = BUILT_IN_DECKS.map((deck) => builtInDeck(deck, byId.get(deck.id), reading));
  const own = rows
    .filter(({ id }) => !isBuiltIn(id) && id !== KEPT)
    .sort(compareDecks)
    .map((row) => ownDeck(database, row));
  const decks = await Promise.all([...builtIn, ...own]);
  const on = decks.filter(({ isOn }) => isOn);
  return decks.map((deck) => ({ ...deck, isLast: deck.isOn && on.length === 1 }));
}
