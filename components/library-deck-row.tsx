// A deck in the list: its name, whether it is on, what it holds, and how it comes up.
import { deckHash } from '../utils/domain/library-address.ts';
import { message } from '../utils/messages/library.ts';
import { type DeckChoiceActions, LibraryDeckChoices } from './library-deck-choices.tsx';
import type { LibraryDeck } from './library-types.ts';
import { bookBy, deckAbout, deckName } from './library-words.ts';
import { switchProps } from './switch-props.ts';

export type DeckActions = DeckChoiceActions & {
  onDeck(id: string, isOn: boolean): void;
};

type DeckProps = DeckActions & { deck: LibraryDeck };

/** Whether the deck is on. The only one that is has to stay so. */
export function DeckSwitch({ deck, onDeck }: Pick<DeckProps, 'deck' | 'onDeck'>) {
  const { id, isOn, isLast } = deck;
  return (
    <label class="library-on">
      <input
        type="checkbox"
        aria-label={message('deckIsOn', { name: deckName(deck) })}
        {...switchProps({ isOn, isFixed: isLast && isOn, onSwitch: (on) => onDeck(id, on) })}
      />
      <span aria-hidden="true">{message('deckOnShort')}</span>
    </label>
  );
}

/** What the deck holds, and of a book who wrote it, and where it is read. */
export function DeckAbout({ deck }: Pick<DeckProps, 'deck'>) {
  const by = bookBy(deck);
  return (
    <>
      {by !== '' && <p class="library-by">{by}</p>}
      <p class="library-about">{deckAbout(deck)}</p>
      {deck.isBuiltIn && deck.count === 0 && (
        <p class="library-about">{message('deckNotInLanguage')}</p>
      )}
    </>
  );
}

/** The page on which a book is read. */
export function ReadLink({ deck }: Pick<DeckProps, 'deck'>) {
  if (!deck.book) return null;
  return (
    <a
      class="library-read"
      href={`read.html#${encodeURIComponent(deck.id)}`}
      aria-label={message('readNamed', { name: deckName(deck) })}
    >
      {message('readBook')}
    </a>
  );
}

export function LibraryDeckRow({ deck, ...on }: DeckProps) {
  return (
    <article class="library-deck" aria-labelledby={`deck-${deck.id}`}>
      <div class="library-deck-head">
        <h2 id={`deck-${deck.id}`}>
          <a class="library-name" href={deckHash(deck.id)} dir="auto">
            {deckName(deck)}
          </a>
        </h2>
        <ReadLink deck={deck} />
        <DeckSwitch deck={deck} onDeck={on.onDeck} />
      </div>
      <DeckAbout deck={deck} />
      <LibraryDeckChoices deck={deck} {...on} />
    </article>
  );
}
