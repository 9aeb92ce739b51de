// Which passages of a file are here already, and which the reader has deleted: asked by
// their ids, many at once.
import type { Database } from './database.ts';
import { ranksOfDeck } from './deck-thoughts.ts';
import { removedDecks } from './removed-decks.ts';

export type IdsHere = {
  /** In a deck. */
  here: Set<string>;
  /** In none, and hidden: a mark that a deletion left behind. */
  deleted: Set<string>;
};

/** Keys read in one request: 36 characters each. */
const KEYS_AT_ONCE = 5000;

/** Requests that are on their way at once. */
const REQUESTS = 500;

/** Those of `ids` that are keys of a store, which has `count` of them. */
async function keysAmong(
  database: Database,
  name: 'thoughts' | 'marks',
  ids: readonly string[],
): Promise<Set<string>> {
  const count = await database.count(name);
  // A request for each costs as much as reading some ten keys in one.
  if (count > ids.length * 10) return keysOneByOne(database, name, ids);
  const wanted = new Set(ids);
  const found = new Set<string>();
  let range: IDBKeyRange | null = null;
  while (true) {
    const keys: string[] = await database.getAllKeys(name, range, KEYS_AT_ONCE);
    for (const key of keys) if (wanted.has(key)) found.add(key);
    const last = keys.at(-1);
    if (last === undefined || keys.length < KEYS_AT_ONCE) return found;
    range = IDBKeyRange.lowerBound(last, true);
  }
}

async function keysOneByOne(
  database: Database,
  name: 'thoughts' | 'marks',
  ids: readonly string[],
): Promise<Set<string>> {
  const found = new Set<string>();
  for (let from = 0; from < ids.length; from += REQUESTS) {
    const { store } = database.transaction(name);
    const some = ids.slice(from, from + REQUESTS);
    const keys = await Promise.all(some.map((id) => store.getKey(id)));
    for (const key of keys) if (key !== undefined) found.add(key);
  }
  return found;
}

/** Those of `ids` that are hidden. */
async function hiddenAmong(database: Database, ids: readonly string[]): Promise<Set<string>> {
  const hidden = new Set<string>();
  const marked = [...(await keysAmong(database, 'marks', ids))];
  for (let from = 0; from < marked.length; from += REQUESTS) {
    const { store } = database.transaction('marks');
    const some = marked.slice(from, from + REQUESTS);
    for (const mark of await Promise.all(some.map((id) => store.get(id))))
      if (mark?.isHidden) hidden.add(mark.thought);
  }
  return hidden;
}

/** What of `ids` is here. Thoughts of decks that were taken away are not. */
export async function idsHere(database: Database, ids: readonly string[]): Promise<IdsHere> {
  const here = await keysAmong(database, 'thoughts', ids);
  for (const { id: deck } of await removedDecks(database))
    for (const id of await idsOfDeck(database, deck)) here.delete(id);
  const hidden = await hiddenAmong(database, ids);
  return { here, deleted: new Set([...hidden].filter((id) => !here.has(id))) };
}

/** The decks that were taken away and still have one of `ids`. */
export async function removedWith(database: Database, ids: ReadonlySet<string>): Promise<string[]> {
  const found: string[] = [];
  for (const { id: deck } of await removedDecks(database))
    if ((await idsOfDeck(database, deck)).some((id) => ids.has(id))) found.push(deck);
  return found;
}

function idsOfDeck(database: Database, deck: string): Promise<string[]> {
  return database.getAllKeysFromIndex('thoughts', 'deckRank', ranksOfDeck(deck));
}

/** Those of `ids` that are ids of notes, deleted ones too. */
export async function notesHere(database: Database, ids: readonly string[]): Promise<Set<string>> {
  const { store } = database.transaction('notes');
  const keys = await Promise.all(ids.map((id) => store.getKey(id)));
  return new Set(keys.filter((key) => key !== undefined));
}
