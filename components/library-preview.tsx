// What was found in a file, before any of it is taken in: of what kind, how much, the first
// of it, where it shall go.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { directionOf } from '../utils/domain/text-direction.ts';
import { sourceLine } from '../utils/domain/thought.ts';
import { message } from '../utils/messages/library.ts';
import { BookDetailsFound, BookPartsFound } from './library-book-found.tsx';
import { LibraryDeckChoice, type LibraryDeckChoiceProps } from './library-deck-choice.tsx';
import { LibraryLanguage } from './library-language.tsx';
import { LibraryNewCount } from './library-new-count.tsx';
import type { BookFound, FoundCounts, FoundSample, HighlightsFound } from './library-types.ts';
import { LibraryUnreadable, type LibraryUnreadableProps } from './library-unreadable.tsx';
import { isolated } from './library-words.ts';

export type LibraryPreviewProps = LibraryDeckChoiceProps &
  Pick<LibraryUnreadableProps, 'copied' | 'onCopy'> & {
    found: HighlightsFound | BookFound;
    /** Of the file; '' where it was pasted. */
    name: string;
    /** BCP 47 tag; undefined: as the letters say. */
    language: string | undefined;
    onLanguage(language: string | undefined): void;
    onTake(): void;
    onCancel(): void;
  };

/** 'N blocks = …': the parts make up all of them. */
function countWords({ blocks, here: _, deletedHere: __, ...parts }: FoundCounts): string {
  const counted = (Object.keys(parts) as (keyof typeof parts)[])
    .filter((kind) => parts[kind] > 0)
    .map((kind) => message(`counted.${kind}`, { count: parts[kind] }));
  const all = message('blockCount', { count: blocks });
  return counted.length === 0 ? all : `${all} = ${counted.join(' + ')}`;
}

function Samples({ samples }: { samples: readonly FoundSample[] }) {
  if (samples.length === 0) return null;
  return (
    <section aria-labelledby="samples">
      <h3 id="samples">{message('samples')}</h3>
      <ol class="library-thoughts">
        {samples.map(({ text, source, note }, index) => (
          <li key={index} class="library-thought">
            <blockquote dir="auto">{text}</blockquote>
            <p class="library-source" dir={directionOf(text)}>
              <cite dir="auto">{sourceLine(source)}</cite>
            </p>
            {note && (
              <p class="library-note" dir="auto">
                {message('noteToIt', { note: isolated(note) })}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function HighlightsParts({
  found,
  copied,
  onCopy,
}: LibraryPreviewProps & { found: HighlightsFound }) {
  const { counts } = found;
  return (
    <>
      <Samples samples={found.samples} />
      <LibraryUnreadable
        unreadable={found.unreadable}
        count={counts.unreadable}
        copied={copied}
        onCopy={onCopy}
      />
    </>
  );
}

function Where({ found, choice, ...rest }: LibraryPreviewProps) {
  return (
    <div class="library-fields">
      {found.kind === 'book' ? (
        'name' in choice && (
          <label>
            <span>{message('deckName')}</span>
            <input
              type="text"
              dir="auto"
              autocomplete="off"
              value={choice.name}
              onInput={(event) => rest.onChoice({ name: event.currentTarget.value })}
            />
          </label>
        )
      ) : (
        <LibraryDeckChoice decks={rest.decks} choice={choice} onChoice={rest.onChoice} />
      )}
      <LibraryLanguage
        language={rest.language}
        canBeByLetters={found.kind !== 'book'}
        onLanguage={rest.onLanguage}
      />
    </div>
  );
}

export function LibraryPreview(props: LibraryPreviewProps): ComponentChildren {
  const { found, name } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const format = found.kind === 'book' ? 'book' : found.format;
  return (
    <section class="library-found" aria-labelledby="found">
      <h2 id="found" ref={heading} tabIndex={-1}>
        {message('whatWasFound')}
      </h2>
      <p class="library-about">
        {message(`fileFormat.${format}`)}
        {name !== '' && (
          <>
            {' · '}
            <bdi>{name}</bdi>
          </>
        )}
      </p>
      {found.kind === 'book' && <BookDetailsFound found={found} />}
      {found.kind === 'highlights' && <p class="library-count">{countWords(found.counts)}</p>}
      <LibraryNewCount {...(found.kind === 'book' ? found : found.counts)} />
      <Where {...props} />
      <div class="library-form-foot">
        <button type="button" class="main-button" onClick={props.onTake}>
          {message('takeIn')}
        </button>
        <button type="button" class="link-button" onClick={props.onCancel}>
          {message('cancel')}
        </button>
      </div>
      {found.kind === 'book' ? (
        <BookPartsFound found={found} />
      ) : (
        <HighlightsParts {...props} found={found} />
      )}
    </section>
  );
}
