// What library.html shows, as its address says it: after the '#', as in the journal.

export type LibraryAddress =
  | { view: 'decks' }
  | { view: 'deck'; deck: string }
  | { view: 'kept' }
  /** `query` as typed. */
  | { view: 'search'; query: string };

/** The address from what stands after '#'. What is not understood are the decks. */
export function libraryAddress(hash: string): LibraryAddress {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const [deck, query] = [said.get('deck'), said.get('words') ?? ''];
  if (query.trim() !== '') return { view: 'search', query };
  if (deck) return { view: 'deck', deck };
  return { view: said.has('kept') ? 'kept' : 'decks' };
}

export const DECKS_HASH = '#decks=';

export const KEPT_HASH = '#kept=';

/** The link to one deck. */
export function deckHash(id: string): string {
  return `#${new URLSearchParams({ deck: id })}`;
}

/** What stands after '#' while something is searched for; the decks where nothing is. */
export function searchHash(query: string): string {
  return query.trim() === '' ? DECKS_HASH : `#${new URLSearchParams({ words: query })}`;
}
