// The journal as a page: its head, the search, filters, the year, what the past
// brings back, and the list.
import type { ComponentChildren } from 'preact';
import { isWholeJournal, type JournalAddress } from '../utils/domain/journal-address.ts';
import type { StorageProblem } from '../utils/domain/storage-problem.ts';
import { message } from '../utils/messages/journal.ts';
import { PageHead } from './page-head.tsx';
import { ProblemView } from './problem-view.tsx';

export type JournalPageProps = {
  address: JournalAddress;
  isLoaded: boolean;
  /** False while only the first are found. */
  isComplete: boolean;
  /** How many notes were found. */
  found: number;
  isPicking: boolean;
  problem: StorageProblem | undefined;
  /** Export and Import. */
  transfer?: ComponentChildren;
  filters: ComponentChildren;
  year: ComponentChildren;
  isYearOpen: boolean;
  memories: ComponentChildren;
  /** The balance of the lenses. */
  balance?: ComponentChildren;
  /** Words for the safety of the notes; like the memories, they come with the first notes. */
  care?: ComponentChildren;
  bar: ComponentChildren;
  list: ComponentChildren;
  onQuery(query: string): void;
  onPick(isPicking: boolean): void;
  onYearOpen(isOpen: boolean): void;
};

function Head({ address, isPicking, onPick, found }: JournalPageProps) {
  const isBin = address.view === 'bin';
  return (
    <header>
      <PageHead here="journal">
        {!isBin && (
          <button
            type="button"
            class="quiet-button"
            aria-pressed={isPicking}
            disabled={found === 0}
            onClick={() => onPick(!isPicking)}
          >
            {message('select')}
          </button>
        )}
        <a class="quiet-button" href={isBin ? '#' : '#bin='}>
          {message(isBin ? 'journal' : 'bin')}
        </a>
      </PageHead>
      <h1>{message(isBin ? 'bin' : 'journal')}</h1>
    </header>
  );
}

function foundWords({ address, isLoaded, isComplete, found }: JournalPageProps): string {
  if (!isLoaded) return message('openingNotes');
  if (!isComplete) return '';
  const isBin = address.view === 'bin';
  if (isBin) return message(found === 0 ? 'binEmpty' : 'binAbout');
  if (found > 0) return message('foundCount', { count: found });
  if (isWholeJournal(address)) return message('emptyJournal');
  const isQueryAlone = isWholeJournal({ ...address, query: '' });
  return isQueryAlone
    ? message('nothingFound', { query: address.query.trim() })
    : message('nothingMatches');
}

export function JournalPage(props: JournalPageProps) {
  const { address, found, isLoaded } = props;
  const isEmpty = isLoaded && found === 0 && isWholeJournal(address);
  return (
    <>
      <Head {...props} />
      <ProblemView problem={props.problem} />
      {address.view === 'notes' && props.transfer}
      {address.view === 'notes' && !isEmpty && (
        <>
          <div class="journal-search">
            <input
              type="search"
              dir="auto"
              aria-label={message('searchNotes')}
              placeholder={message('searchNotes')}
              value={address.query}
              onInput={(event) => props.onQuery(event.currentTarget.value)}
            />
          </div>
          <div class="journal-asides">
            {props.filters}
            <details
              open={props.isYearOpen}
              onToggle={(event) => props.onYearOpen(event.currentTarget.open)}
            >
              <summary>{message('yearAtAGlance')}</summary>
              {props.isYearOpen && props.year}
            </details>
          </div>
          {isLoaded && isWholeJournal(address) && props.memories}
        </>
      )}
      <div class="journal-counts">
        <p
          class={isEmpty ? 'journal-empty' : 'status journal-found'}
          data-opening={!isLoaded}
          role="status"
        >
          {foundWords(props)}
        </p>
        {address.view === 'notes' && props.balance}
      </div>
      {isLoaded && address.view === 'notes' && props.care}
      {props.bar}
      {props.list}
    </>
  );
}
