// The decks, one below the other, and the way to all that is kept.
import { KEPT_HASH } from '../utils/domain/library-address.ts';
import { message } from '../utils/messages/library.ts';
import { type DeckActions, LibraryDeckRow } from './library-deck-row.tsx';
import type { LibraryDeck } from './library-types.ts';

export type LibraryDecksProps = DeckActions & {
  decks: readonly LibraryDeck[];
  isLoaded: boolean;
};

export function LibraryDecks({ decks, isLoaded, ...on }: LibraryDecksProps) {
  const hasOwn = decks.some(({ isBuiltIn }) => !isBuiltIn);
  return (
    <section class="library-part" aria-label={message('decksHeading')}>
      <p class="library-about">
        {message('libraryAbout')} <a href={KEPT_HASH}>{message('allKept')}</a>
      </p>
      <ul class="library-decks" aria-label={message('decksHeading')}>
        {decks.map((deck) => (
          <li key={deck.id}>
            <LibraryDeckRow deck={deck} {...on} />
          </li>
        ))}
      </ul>
      {decks.some(({ isLast }) => isLast) && <p class="status">{message('lastDeck')}</p>}
      {isLoaded && !hasOwn && (
        <p class="library-empty">
          {message('libraryEmpty')} <a href="books.html">{message('libraryBooks')}</a>
        </p>
      )}
    </section>
  );
}
