// Wires each view of the library to the service behind it.
import type { ComponentChildren } from 'preact';
import { LibraryAdd } from '../../components/library-add.tsx';
import { LibraryDeckView } from '../../components/library-deck.tsx';
import { LibraryDecks } from '../../components/library-decks.tsx';
import { LibraryForm } from '../../components/library-form.tsx';
import { LibraryFound } from '../../components/library-found.tsx';
import { LibraryThoughtArticle } from '../../components/library-thought.tsx';
import { LibraryThoughts } from '../../components/library-thoughts.tsx';
import { deckName } from '../../components/library-words.ts';
import { queryParts } from '../../utils/domain/fold.ts';
import { message } from '../../utils/messages/library.ts';
import type { Library, LibraryThought } from '../../utils/services/library-state.ts';
import { THOUGHT_MAX_LENGTH } from '../../utils/services/thought-by-hand.ts';
import type { Forms } from './forms.ts';

export type LibraryViewOptions = {
  library: Library;
  forms: Forms;
  reported(work: Promise<unknown>): void;
  /** In which language a thought by hand is at first. */
  language(): string;
  /** A deck is to go that may be the one in sight. */
  onRemove(id: string): void;
};

/** The deck of what is written by hand, where the reader chooses no other. */
const BY_HAND = 'my-thoughts';

function deckActions({ library, reported }: LibraryViewOptions) {
  return {
    onDeck: (id: string, isOn: boolean) => reported(library.onDeck(id, isOn)),
    onPolicy: (...change: Parameters<Library['onPolicy']>) => reported(library.onPolicy(...change)),
    onWeight: (id: string, weight: number) => reported(library.onWeight(id, weight)),
    onPace: (...change: Parameters<Library['onPace']>) => reported(library.onPace(...change)),
  };
}

function rowOf(options: LibraryViewOptions) {
  const { library, forms, reported } = options;
  const { decks, view } = library.state.get();
  const { open, problem } = forms.state.get();
  const parts = view.view === 'search' ? queryParts(view.query) : [];
  const names = new Map(decks.map((deck) => [deck.id, deckName(deck)]));

  function formOf({ thought }: LibraryThought): ComponentChildren {
    if (open?.form !== 'edit' || open.thought.id !== thought.id) return undefined;
    const { text, source = {}, language } = thought;
    return (
      <LibraryForm
        fields={{ text, source, language }}
        problem={problem}
        limit={THOUGHT_MAX_LENGTH}
        label={message('edit')}
        saveLabel={message('save')}
        onSave={(fields) => reported(forms.onEdit(thought, fields))}
        onCancel={forms.onClose}
      />
    );
  }

  return (item: LibraryThought): ComponentChildren => (
    <LibraryThoughtArticle
      item={item}
      parts={parts}
      deckName={view.view === 'deck' ? undefined : names.get(item.thought.deck)}
      form={formOf(item)}
      onEdit={(thought) => forms.onOpen({ form: 'edit', thought })}
      onKeep={(id, isKept) => reported(library.onKeep(id, isKept))}
      onHide={(id, isHidden) => reported(library.onHide(id, isHidden))}
      onHalfLife={(id, days) => reported(library.onHalfLife(id, days))}
      onDelete={(id) => reported(library.onDelete(id))}
    />
  );
}

/** The form for a thought by hand. */
export function addView({ library, forms, reported, language }: LibraryViewOptions) {
  const { decks, view } = library.state.get();
  const own = decks.filter(({ isBuiltIn, book }) => !isBuiltIn && !book);
  const inSight = view.view === 'deck' && own.find(({ id }) => id === view.deck);
  return (
    <LibraryAdd
      decks={own}
      deck={inSight ? inSight.id : BY_HAND}
      language={language()}
      limit={THOUGHT_MAX_LENGTH}
      problem={forms.state.get().problem}
      onAdd={(fields, choice) => reported(forms.onAdd(fields, choice))}
      onCancel={forms.onClose}
    />
  );
}

/** What the address names: the decks, one of them, what is kept, or what was found. */
export function contentView(options: LibraryViewOptions): ComponentChildren {
  const { library, reported } = options;
  const { decks, view, thoughts, hasMore, total, isLoaded } = library.state.get();
  if (view.view === 'decks')
    return <LibraryDecks decks={decks} isLoaded={isLoaded} {...deckActions(options)} />;
  const list = (
    <LibraryThoughts
      thoughts={thoughts}
      hasMore={hasMore}
      onMore={() => reported(library.onMore())}
      row={rowOf(options)}
    />
  );
  if (view.view !== 'deck')
    return (
      <LibraryFound
        query={view.view === 'search' ? view.query : undefined}
        found={thoughts.length}
        total={total}
        isLoaded={isLoaded}
      >
        {list}
      </LibraryFound>
    );
  return (
    <LibraryDeckView
      deck={decks.find(({ id }) => id === view.deck)}
      isLoaded={isLoaded}
      {...deckActions(options)}
      onRename={(id, name) => reported(library.onRename(id, name))}
      onShare={(id) => reported(library.onShare(id))}
      onRemove={options.onRemove}
    >
      {list}
    </LibraryDeckView>
  );
}
