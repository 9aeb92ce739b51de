// The library as a page: its head, the search, what is in sight, and what has just happened.
import type { ComponentChildren } from 'preact';
import { DECKS_HASH, type LibraryAddress } from '../utils/domain/library-address.ts';
import type { StorageProblem } from '../utils/domain/storage-problem.ts';
import { message } from '../utils/messages/library.ts';
import { PageHead } from './page-head.tsx';
import { ProblemView } from './problem-view.tsx';

export type LibraryPageProps = {
  view: LibraryAddress['view'];
  /** The heading: the name of the deck in sight, or what else there is. */
  title: string;
  /** As typed. */
  query: string;
  problem: StorageProblem | undefined;
  /** Something is held over the page, to be dropped. */
  isHeldOver: boolean;
  /** False while a file is being looked at: there is one thing to do then. */
  hasSearch: boolean;
  onQuery(query: string): void;
  children: ComponentChildren;
  bar: ComponentChildren;
};

function Head({ view, title }: LibraryPageProps) {
  return (
    <header>
      <PageHead here="library">
        {view !== 'decks' && (
          <a class="quiet-button" href={DECKS_HASH}>
            {message('allDecks')}
          </a>
        )}
        <a class="quiet-button" href="books.html">
          {message('toBooks')}
        </a>
      </PageHead>
      <h1 id="title" tabIndex={-1} dir="auto">
        {title}
      </h1>
    </header>
  );
}

export function LibraryPage(props: LibraryPageProps) {
  return (
    <>
      <Head {...props} />
      <ProblemView problem={props.problem} />
      {props.hasSearch && (
        <div class="journal-search">
          <input
            type="search"
            dir="auto"
            aria-label={message('searchThoughts')}
            placeholder={message('searchThoughts')}
            value={props.query}
            onInput={(event) => props.onQuery(event.currentTarget.value)}
          />
        </div>
      )}
      {props.children}
      {props.bar}
      {props.isHeldOver && <div class="library-drop">{message('dropHere')}</div>}
    </>
  );
}
