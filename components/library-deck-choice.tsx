// The deck that something goes to: one of the reader's, or a new one by its name.
import { message } from '../utils/messages/library.ts';
import type { DeckChoice, LibraryDeck } from './library-types.ts';
import { deckName } from './library-words.ts';

export type LibraryDeckChoiceProps = {
  /** The reader's own decks that are no books. */
  decks: readonly Pick<LibraryDeck, 'id' | 'name'>[];
  choice: DeckChoice;
  onChoice(choice: DeckChoice): void;
};

/** No id of a deck begins so. */
const NEW = '+';

export function LibraryDeckChoice({ decks, choice, onChoice }: LibraryDeckChoiceProps) {
  const isNew = 'name' in choice;
  const isListed = isNew || decks.some(({ id }) => id === choice.deck);
  // The deck of what is written by hand is made with its first thought: it can be chosen before.
  const offered = isListed ? decks : [{ id: choice.deck }, ...decks];
  return (
    <>
      <label>
        <span>{message('toDeck')}</span>
        <select
          value={isNew ? NEW : choice.deck}
          onChange={({ currentTarget: { value } }) =>
            onChoice(value === NEW ? { name: '' } : { deck: value })
          }
        >
          {offered.map((deck) => (
            <option key={deck.id} value={deck.id}>
              {deckName(deck)}
            </option>
          ))}
          <option value={NEW}>{message('newDeck')}</option>
        </select>
      </label>
      {isNew && (
        <label>
          <span>{message('deckName')}</span>
          <input
            type="text"
            dir="auto"
            autocomplete="off"
            value={choice.name}
            onInput={(event) => onChoice({ name: event.currentTarget.value })}
          />
        </label>
      )}
    </>
  );
}
