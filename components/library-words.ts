// How the library calls a deck, and what it says of one in a line.
import { weightName } from '../utils/domain/deck-choices.ts';
import { languageNames } from '../utils/messages/language-names.ts';
import { isMessage, type MessageName, message } from '../utils/messages/library.ts';
import type { LibraryDeck } from './library-types.ts';

/** The name of a deck: what the reader or its file calls it, else what the interface does. */
export function deckName({ id, name }: Pick<LibraryDeck, 'id' | 'name'>): string {
  if (name !== undefined && name !== '') return name;
  if (id === 'my-thoughts') return message('myThoughts');
  if (id === 'passages') return message('passages');
  return isMessage(`deck.${id}`) ? message(`deck.${id}` as MessageName) : id;
}

/** A name in a sentence, held apart from the sentence's direction (FSI and PDI of Unicode). */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

function licenceName(licence: string): string {
  return licence === 'Public domain' ? message('licence.public-domain') : licence;
}

/** How many thoughts, in which languages, under which licence. What is not known is left out. */
export function deckAbout({ count, languages, licence, book }: LibraryDeck): string {
  return [
    message(book ? 'passageCount' : 'thoughtCount', { count }),
    languageNames(languages),
    licence === undefined ? '' : licenceName(licence),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** How it comes up, in a line. A book of which nothing was chosen comes among the others. */
export function deckWay({ policy, weight, pace = 'among', book }: LibraryDeck): string {
  const name = weightName(weight);
  const often = message(`weight.${name}`);
  if (!book) return `${message(`policy.${policy}`)} · ${often}`;
  return pace === 'among' ? `${message('pace.among')} · ${often}` : message(`pace.${pace}`);
}

/** Who wrote a book, and who translated it. */
export function bookBy({ book }: Pick<LibraryDeck, 'book'>): string {
  const { author, translator, year } = book ?? {};
  return [
    author && message('bookBy', { author: isolated(author) }),
    translator && message('translatedBy', { translator: isolated(translator) }),
    year,
  ]
    .filter(Boolean)
    .join(', ');
}
