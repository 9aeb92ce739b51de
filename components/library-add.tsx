// A thought written by hand: its words, where they are from, and the deck it goes to.
import { useState } from 'preact/hooks';
import { message } from '../utils/messages/library.ts';
import { LibraryDeckChoice } from './library-deck-choice.tsx';
import { LibraryForm } from './library-form.tsx';
import type { DeckChoice, LibraryDeck, ThoughtFields, WordsProblem } from './library-types.ts';

export type LibraryAddProps = {
  /** The reader's own decks that are no books. */
  decks: readonly LibraryDeck[];
  /** The deck it goes to at first. */
  deck: string;
  /** In which language it is at first. */
  language: string;
  limit: number;
  problem: WordsProblem | undefined;
  onAdd(fields: ThoughtFields, choice: DeckChoice): void;
  onCancel(): void;
};

export function LibraryAdd({ decks, deck, language, onAdd, ...rest }: LibraryAddProps) {
  const [choice, setChoice] = useState<DeckChoice>({ deck });
  return (
    <LibraryForm
      {...rest}
      fields={{ text: '', source: {}, language }}
      label={message('addThought')}
      saveLabel={message('add')}
      onSave={(fields) => onAdd(fields, choice)}
    >
      <LibraryDeckChoice decks={decks} choice={choice} onChoice={setChoice} />
    </LibraryForm>
  );
}
