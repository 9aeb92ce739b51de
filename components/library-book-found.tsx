// What was found of a book: what it says of itself, its chapters, and its first passages.
import { languageName } from '../utils/messages/language-names.ts';
import { message } from '../utils/messages/library.ts';
import { locale } from '../utils/messages/words.ts';
import type { BookFound } from './library-types.ts';

export type BookFoundProps = { found: BookFound };

/** What the book says of itself, and how many passages it has. */
export function BookDetailsFound({ found: { details, passages } }: BookFoundProps) {
  const { title, author, translator, year, rights, language } = details;
  const rows = [
    [message('bookTitle'), title],
    [message('source.author'), author],
    [message('bookTranslator'), translator],
    [message('bookYear'), year],
    [message('textLanguage'), language && languageName(language)],
    [message('bookRights'), rights],
    [message('passages'), passages.toLocaleString(locale())],
  ].filter(([, value]) => value);
  return (
    <dl class="library-details">
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Chapters({ found: { chapters } }: BookFoundProps) {
  return (
    <details>
      <summary>{message('chapterCount', { count: chapters.length })}</summary>
      <ol class="library-chapters">
        {chapters.map(({ title, passages }, index) => (
          <li key={index}>
            <bdi>{title ?? message('untitledChapter', { number: index + 1 })}</bdi>
            {' · '}
            <small>{message('passageCount', { count: passages })}</small>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Its chapters, and the first passages. */
export function BookPartsFound({ found }: BookFoundProps) {
  return (
    <>
      <Chapters found={found} />
      <details>
        <summary>{message('samples')}</summary>
        <ol class="library-thoughts">
          {found.samples.map((text, index) => (
            <li key={index} class="library-thought">
              <blockquote dir="auto" lang={found.details.language}>
                {text}
              </blockquote>
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}
