// A passage in its surroundings: the chapter before it and after it, quieter, and the
// passage itself set as a thought is on the new tab.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { nearest, type Surroundings } from '../utils/domain/surroundings.ts';
import type { Direction } from '../utils/domain/text-direction.ts';
import { textLength } from '../utils/domain/thought.ts';
import { message } from '../utils/messages/read.ts';

export type ReadPassageProps = {
  text: string;
  /** BCP 47, and its direction. */
  language: string;
  direction: Direction;
  /** Absent where the passage stands alone. */
  chapter: (Surroundings & { index: number; title?: string }) | undefined;
  /** How many characters are shown on each side. */
  room: number;
  onMore(): void;
  /** Below the passage: the panel, where it is open. */
  children?: ComponentChildren;
};

type SideProps = Pick<ReadPassageProps, 'room'> & {
  side: keyof Surroundings;
  paragraphs: readonly string[];
  onMore(): void;
};

function Side({ side, paragraphs, room, onMore }: SideProps) {
  const { paragraphs: shown, hasMore } = nearest(paragraphs, side, room);
  const more = hasMore && (
    <button type="button" class="link-button read-more" onClick={onMore}>
      {message(side === 'before' ? 'readMoreBefore' : 'readMoreAfter')}
    </button>
  );
  return (
    <>
      {side === 'before' && more}
      <div class="read-side">
        {shown.map((paragraph, place) => (
          <p key={place}>{paragraph}</p>
        ))}
      </div>
      {side === 'after' && more}
    </>
  );
}

export function ReadPassage(props: ReadPassageProps) {
  const { text, language, direction, chapter } = props;
  const passage = useRef<HTMLElement>(null);
  // Each passage begins at the same height, so that the eye need not look for it.
  useLayoutEffect(() => passage.current?.scrollIntoView({ block: 'start' }), [text]);

  function onMore(): void {
    // The button may be gone with what it asked for.
    passage.current?.focus({ preventScroll: true });
    props.onMore();
  }

  const side = { room: props.room, onMore };
  return (
    <article class="read-text">
      {chapter && (
        <h2 {...(chapter.title !== undefined && { lang: language, dir: direction })}>
          {chapter.title ?? message('readChapterNumber', { number: chapter.index + 1 })}
        </h2>
      )}
      <div lang={language} dir={direction}>
        {chapter && <Side side="before" paragraphs={chapter.before} {...side} />}
      </div>
      <figure
        class="thought read-passage"
        ref={passage}
        tabIndex={-1}
        lang={language}
        dir={direction}
      >
        {/* Heard when it is turned to: the buttons keep the focus. */}
        <blockquote data-length={textLength(text)} aria-live="polite">
          {text}
        </blockquote>
      </figure>
      {props.children}
      <div lang={language} dir={direction}>
        {chapter && <Side side="after" paragraphs={chapter.after} {...side} />}
      </div>
    </article>
  );
}
