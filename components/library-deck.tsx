// One deck, opened: what it is, how it comes up, and what can be done with it.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { message } from '../utils/messages/library.ts';
import { LibraryDeckChoices } from './library-deck-choices.tsx';
import { DeckAbout, type DeckActions, DeckSwitch, ReadLink } from './library-deck-row.tsx';
import type { LibraryDeck } from './library-types.ts';
import { deckName } from './library-words.ts';

export type LibraryDeckViewProps = DeckActions & {
  /** Undefined where there is none of that id. */
  deck: LibraryDeck | undefined;
  isLoaded: boolean;
  onRename(id: string, name: string): void;
  onShare(id: string): void;
  onRemove(id: string): void;
  /** Its thoughts. */
  children: ComponentChildren;
};

type RenameProps = { deck: LibraryDeck; onName(name: string): void; onClose(): void };

function Rename({ deck, onName, onClose }: RenameProps) {
  const [name, setName] = useState(deckName(deck));
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <form
      class="library-rename"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onName(name.trim());
        onClose();
      }}
    >
      <input
        ref={field}
        type="text"
        dir="auto"
        autocomplete="off"
        aria-label={message('deckName')}
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          onClose();
        }}
      />
      <button type="submit" class="link-button">
        {message('save')}
      </button>
      <button type="button" class="link-button" onClick={onClose}>
        {message('cancel')}
      </button>
    </form>
  );
}

function Actions({ deck, ...on }: LibraryDeckViewProps & { deck: LibraryDeck }) {
  const [isRenaming, setRenaming] = useState(false);
  const rename = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(false);
  // The field that had the focus is gone: it goes to the button that opened it.
  useLayoutEffect(() => {
    if (wasRenaming.current && !isRenaming) rename.current?.focus();
    wasRenaming.current = isRenaming;
  }, [isRenaming]);
  if (isRenaming)
    return (
      <Rename
        deck={deck}
        onName={(name) => on.onRename(deck.id, name)}
        onClose={() => setRenaming(false)}
      />
    );
  return (
    <div class="library-deck-actions">
      <ReadLink deck={deck} />
      <button type="button" class="link-button" onClick={() => on.onShare(deck.id)}>
        {message('shareDeck')}
      </button>
      {!deck.isBuiltIn && (
        <>
          <button ref={rename} type="button" class="link-button" onClick={() => setRenaming(true)}>
            {message('renameDeck')}
          </button>
          <button type="button" class="link-button" onClick={() => on.onRemove(deck.id)}>
            {message('removeDeck')}
          </button>
        </>
      )}
    </div>
  );
}

export function LibraryDeckView(props: LibraryDeckViewProps) {
  const { deck, isLoaded, children } = props;
  if (deck === undefined)
    return isLoaded ? <p class="library-empty">{message('deckGone')}</p> : null;
  return (
    <section class="library-part" aria-labelledby="title">
      <div class="library-deck">
        <div class="library-deck-head">
          <div>
            <DeckAbout deck={deck} />
          </div>
          <DeckSwitch deck={deck} onDeck={props.onDeck} />
        </div>
        <LibraryDeckChoices {...props} deck={deck} />
        <Actions key={deck.id} {...props} deck={deck} />
      </div>
      {isLoaded && deck.count === 0 && <p class="library-empty">{message('deckEmpty')}</p>}
      {children}
    </section>
  );
}
