// The head of every full page: what belongs to this page alone, then the other pages, in one order.
import type { ComponentChildren } from 'preact';
import { message } from '../utils/messages/pages.ts';

/** The pages that every other leads to. */
const PAGES = ['journal', 'library', 'practice', 'options'] as const;

export type PageHeadProps = {
  /** The page whose head it is, where it is one of those. */
  here?: (typeof PAGES)[number];
  /** Links and buttons of this page. */
  children?: ComponentChildren;
};

export function PageHead({ here, children }: PageHeadProps) {
  return (
    <nav class="page-head">
      {children}
      {PAGES.filter((page) => page !== here).map((page) => (
        <a key={page} class="quiet-button" href={`${page}.html`}>
          {message(page)}
        </a>
      ))}
    </nav>
  );
}
