// Wires the library: what the address names, what is typed in the search, what comes in.
import { render } from 'preact';
import { LibraryBar } from '../../components/library-bar.tsx';
import { LibraryPage } from '../../components/library-page.tsx';
import { deckName } from '../../components/library-words.ts';
import { DECKS_HASH, libraryAddress, searchHash } from '../../utils/domain/library-address.ts';
import { speakPage } from '../../utils/messages/language.ts';
import { message } from '../../utils/messages/library.ts';
import type { Changes } from '../../utils/services/changes.ts';
import { readingLanguages } from '../../utils/services/language.ts';
import { createLibrary } from '../../utils/services/library.ts';
import { readQueue } from '../../utils/services/queue-store.ts';
import { reporting } from '../../utils/services/report-error.ts';
import { saveFile } from '../../utils/services/save-file.ts';
import type { Store } from '../../utils/services/store.ts';
import type { System } from '../../utils/services/system.ts';
import { followLook } from '../every-page/language.ts';
import { createForms } from './forms.ts';
import { createImporting } from './importing.tsx';
import { addView, contentView } from './views.tsx';

export type LibraryPageOptions = {
  container: HTMLElement;
  store: Store;
  changes: Changes;
  system: System;
};

export function startLibrary({ container, store, changes, system }: LibraryPageOptions): void {
  const reported = reporting('the library');
  const library = createLibrary({ store, system, changes, saveFile });
  const forms = createForms(library);
  const onTaken = () => reported(library.reload());
  const importing = createImporting({ store, system, changes, onTaken }, reported);
  const views = {
    library,
    forms,
    reported,
    language: () => readingLanguages(readQueue().settings)[0] ?? 'en',
    onRemove: (id: string) => reported(remove(id)),
  };
  /** As typed: the address has it without a query of spaces. */
  let query = '';

  function title(): string {
    const { view, decks } = library.state.get();
    if (view.view === 'kept') return message('allKept');
    const deck = view.view === 'deck' && decks.find(({ id }) => id === view.deck);
    return deck ? deckName(deck) : message('library');
  }

  /** What can be added, while there is nothing else to do. */
  function above() {
    if (importing.isBusy()) return null;
    if (forms.state.get().open?.form === 'add') return addView(views);
    return query.trim() === '' ? importing.bringView(onAdd) : null;
  }

  function draw(): void {
    const { decks, view, status, sharedAs, taken } = library.state.get();
    const isBusy = importing.isBusy();
    render(
      <LibraryPage
        view={view.view}
        title={title()}
        query={query}
        problem={store.state.get().problem}
        isHeldOver={importing.state.get().isHeldOver}
        hasSearch={!isBusy}
        onQuery={onQuery}
        bar={
          <LibraryBar
            status={status}
            sharedAs={sharedAs}
            canUndo={taken !== undefined}
            onUndo={() => reported(library.onUndo())}
          />
        }
      >
        {above()}
        {importing.resultView()}
        {isBusy ? importing.takingView(decks) : contentView(views)}
      </LibraryPage>,
      container,
    );
  }

  function onAdd(): void {
    forms.onOpen({ form: 'add' });
  }

  function onQuery(typed: string): void {
    query = typed;
    history.replaceState(null, '', searchHash(query));
    importing.onGoOn();
    reported(library.open(libraryAddress(location.hash)));
  }

  /** The deck in sight is gone: the decks take its place, and the way back is in the bar. */
  async function remove(id: string): Promise<void> {
    await library.onRemove(id);
    if (library.state.get().status === 'failed') return;
    history.replaceState(null, '', DECKS_HASH);
    await library.open({ view: 'decks' });
  }

  async function openAddress(): Promise<void> {
    const address = libraryAddress(location.hash);
    query = address.view === 'search' ? address.query : '';
    forms.onClose();
    await library.open(address);
  }

  /** Another view of the same page: what was said of the one before is over, and the focus is where this begins. */
  async function turn(): Promise<void> {
    await library.onGoOn();
    await openAddress();
    importing.onGoOn();
    container.querySelector<HTMLElement>('h1')?.focus();
  }

  let isAdding = false;
  forms.state.subscribe(({ open }) => {
    const wasAdding = isAdding;
    isAdding = open?.form === 'add';
    if (wasAdding && open === undefined) importing.onFormLeft();
  });
  for (const { subscribe } of [library.state, store.state]) subscribe(draw);
  forms.state.subscribe(draw);
  importing.subscribe(draw);
  addEventListener('hashchange', () => reported(turn()));
  followLook(changes, speakPage, draw);
  changes.listen((change) => {
    if (change !== 'notes' && change !== 'circle') reported(library.reload());
  });
  draw();
  reported(openAddress());
}
