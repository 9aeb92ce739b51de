// The page of a book: where one can go from it, the book's name, and the passage in sight.
import type { ComponentChildren } from 'preact';
import type { BookDetails } from '../utils/domain/book.ts';
import type { StorageProblem } from '../utils/domain/storage-problem.ts';
import { message } from '../utils/messages/read.ts';
import { PageHead } from './page-head.tsx';
import { ProblemView } from './problem-view.tsx';

export type ReadPageProps = {
  status: 'opening' | 'reading' | 'absent';
  book: { title?: string; details?: BookDetails } | undefined;
  /** BCP 47, of the book. */
  language: string | undefined;
  problem: StorageProblem | undefined;
  isFailed: boolean;
  /** Under the name of the book: how it comes. */
  pace?: ComponentChildren;
  children?: ComponentChildren;
};

/** Author, translator and year, as far as they are known. */
function byLine({ author, translator, year }: BookDetails): string {
  return [author, translator, year].filter(Boolean).join(', ');
}

function Name({ book, language }: ReadPageProps) {
  const line = book?.details ? byLine(book.details) : '';
  return (
    <header class="read-name">
      <h1 dir="auto" lang={book?.title === undefined ? undefined : language}>
        {book?.title ?? message('readUnnamed')}
      </h1>
      {line !== '' && (
        <p dir="auto" lang={language}>
          {line}
        </p>
      )}
    </header>
  );
}

export function ReadPage(props: ReadPageProps) {
  const { status, problem, isFailed } = props;
  return (
    <>
      <PageHead>
        <a class="quiet-button" href="books.html">
          {message('toBooks')}
        </a>
      </PageHead>
      <ProblemView problem={problem} />
      {status === 'absent' && (
        <p class="read-absent" role="status">
          {message('readAbsent')} <a href="library.html">{message('readToLibrary')}</a>
        </p>
      )}
      {status === 'reading' && (
        <>
          <Name {...props} />
          {props.pace}
          {props.children}
          <p class="status" role="alert">
            {isFailed && message('changeFailed')}
          </p>
        </>
      )}
    </>
  );
}
