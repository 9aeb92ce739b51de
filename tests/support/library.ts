// Decks and thoughts of a library to write tests with.
import type { LibraryDeck, LibraryThought } from '../../components/library-types.ts';
import { BREAD } from './samples.ts';

export function deckNamed(id: string, rest: Partial<LibraryDeck> = {}): LibraryDeck {
  return {
    id,
    isBuiltIn: false,
    name: `The deck ${id}`,
    count: 3,
    languages: ['en'],
    isOn: true,
    isLast: false,
    policy: 'ring',
    weight: 1,
    ...rest,
  };
}

export const BOOK = deckNamed('book', {
  name: 'Letters from the Garden',
  count: 840,
  policy: 'inOrder',
  pace: 'among',
  book: { title: 'Letters from the Garden', author: 'Ada Marsh', translator: 'Ben Low' },
});

export function itemOf(text: string, rest: Partial<LibraryThought> = {}): LibraryThought {
  return { thought: { ...BREAD, id: text, text }, isHidden: false, isOwn: true, ...rest };
}
