// The chapters of a book, to go to: opened with the focus on the one that is being read.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Direction } from '../utils/domain/text-direction.ts';
import { message } from '../utils/messages/read.ts';

export type ReadChaptersProps = {
  chapters: readonly { index: number; title?: string }[];
  /** The index of the one that is being read. */
  current: number | undefined;
  language: string;
  direction: Direction;
  onChapter(index: number): void;
  onClose(): void;
};

export function ReadChapters(props: ReadChaptersProps) {
  const { chapters, current, language, direction } = props;
  const here = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => here.current?.focus(), []);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    props.onClose();
  }

  // Where no chapter is being read, the first has the focus.
  const focused = chapters.find(({ index }) => index === current) ?? chapters[0];
  return (
    <ol class="read-chapters" aria-label={message('readChapters')} onKeyDown={onKeyDown}>
      {chapters.map(({ index, title }) => (
        <li key={index}>
          <button
            type="button"
            class="quiet-button"
            ref={index === focused?.index ? here : null}
            aria-current={index === current ? 'true' : undefined}
            onClick={() => props.onChapter(index)}
          >
            <span {...(title !== undefined && { lang: language, dir: direction })}>
              {title ?? message('readChapterNumber', { number: index + 1 })}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
