// Books that are good read slowly, each with why, and where a free edition lies.
import { primarySubtag } from '../utils/domain/language.ts';
import { message } from '../utils/messages/books.ts';
import { locale } from '../utils/messages/words.ts';
import { PageHead } from './page-head.tsx';

type Book = {
  title: string;
  author?: string | undefined;
  translator?: string | undefined;
  /** Of the translation, where it is one. */
  year?: string | undefined;
  language: string;
  url: string;
  /** A sentence in each language of the interface. */
  why: Record<string, string>;
};

export type BooksPageProps = { books: readonly Book[] };

const LANGUAGES = ['en', 'ru', 'he'] as const;

/** A name within a sentence, isolated from its direction. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

/** Who translated, and when; of a book that nobody has translated when it came out. */
function madeBy({ translator, year = '' }: Book): string {
  if (translator === undefined) return year;
  const name = isolated(translator);
  return year === ''
    ? message('booksTranslatorAlone', { name })
    : message('booksTranslator', { name, year });
}

function Suggestion({ book }: { book: Book }) {
  const spoken = primarySubtag(locale());
  const language = spoken in book.why ? spoken : 'en';
  const made = madeBy(book);
  return (
    <li class="books-book">
      <a href={book.url} target="_blank" rel="noreferrer" lang={book.language} dir="auto">
        {book.title}
      </a>
      <p class="books-by">
        {book.author !== undefined && <bdi lang={book.language}>{book.author}</bdi>}
        {book.author !== undefined && made !== '' && ', '}
        {made}
        {(book.author !== undefined || made !== '') && ' · '}
        <bdi lang="en">{new URL(book.url).hostname.replace(/^www\./, '')}</bdi>
      </p>
      <p lang={language} dir="auto">
        {book.why[language]}
      </p>
    </li>
  );
}

export function BooksPage({ books }: BooksPageProps) {
  const spoken = primarySubtag(locale());
  // The reader's own language first.
  const languages = LANGUAGES.toSorted((a, b) => Number(b === spoken) - Number(a === spoken));
  return (
    <>
      <PageHead />
      <h1>{message('readOtherBooks')}</h1>
      <p class="books-lead">{message('booksAbout')}</p>
      <p>
        {message('booksHow')} <a href="library.html">{message('readToLibrary')}</a>
      </p>
      <p class="books-private">{message('booksPrivate')}</p>
      {languages.map((language) => (
        <section key={language} aria-labelledby={`in-${language}`}>
          <h2 id={`in-${language}`}>{message(`booksIn.${language}`)}</h2>
          <ul>
            {books
              .filter((book) => book.language === language)
              .map((book) => (
                <Suggestion key={book.url + book.title} book={book} />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
