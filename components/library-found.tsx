// Thoughts out of all decks: what a search finds, or all that is kept, and how much that is.
import type { ComponentChildren } from 'preact';
import { message } from '../utils/messages/library.ts';

export type LibraryFoundProps = {
  /** As typed; undefined: what is kept. */
  query: string | undefined;
  /** How many are in sight. */
  found: number;
  /** How many there are in all, where that is known. */
  total: number | undefined;
  isLoaded: boolean;
  children: ComponentChildren;
};

function foundWords({ query, found, total = found, isLoaded }: LibraryFoundProps): string {
  if (!isLoaded) return '';
  if (total > 0) return message('thoughtCount', { count: total });
  return query === undefined
    ? message('keptEmpty')
    : message('noThoughtHas', { query: query.trim() });
}

export function LibraryFound(props: LibraryFoundProps) {
  return (
    <section class="library-part" aria-labelledby="title">
      <p class="status library-count" role="status">
        {foundWords(props)}
      </p>
      {props.children}
    </section>
  );
}
