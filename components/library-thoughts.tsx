// Thoughts, one below the other, so many at a time.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../utils/messages/library.ts';
import type { LibraryThought } from './library-types.ts';

export type LibraryThoughtsProps = {
  thoughts: readonly LibraryThought[];
  hasMore: boolean;
  onMore(): void;
  row(item: LibraryThought): ComponentChildren;
};

export function LibraryThoughts({ thoughts, hasMore, onMore, row }: LibraryThoughtsProps) {
  const list = useRef<HTMLUListElement>(null);
  /** How many there were when more were asked for. */
  const before = useRef<number | undefined>(undefined);
  // With the last of them the button is gone that had the focus: it goes to the first that came.
  useLayoutEffect(() => {
    const from = before.current;
    if (from === undefined || thoughts.length <= from) return;
    before.current = undefined;
    if (!hasMore) (list.current?.children[from] as HTMLElement | undefined)?.focus();
  }, [thoughts.length, hasMore]);
  if (thoughts.length === 0) return null;
  return (
    <>
      <ul ref={list} class="library-thoughts" aria-label={message('thoughtsLabel')}>
        {thoughts.map((item) => (
          <li key={item.thought.id} tabIndex={-1}>
            {row(item)}
          </li>
        ))}
      </ul>
      {hasMore && (
        <button
          type="button"
          class="quiet-button library-more"
          onClick={() => {
            before.current = thoughts.length;
            onMore();
          }}
        >
          {message('showMore')}
        </button>
      )}
    </>
  );
}
