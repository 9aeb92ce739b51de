// At the foot of the reading page: how far one has come, the ways on from the passage,
// and what can be done with it.
import type { ComponentChildren } from 'preact';
import type { Direction } from '../utils/domain/text-direction.ts';
import { message } from '../utils/messages/read.ts';
import { turningKeys } from './read-keys.ts';

export type ReadBarProps = {
  /** From 1, and how many there are. */
  number: number;
  total: number;
  /** From 0, and how many there are; absent where there are none. */
  chapter: number | undefined;
  chapters: number;
  /** Of the book: to where its arrow keys turn. */
  direction: Direction;
  isKept: boolean;
  isPanelOpen: boolean;
  isListOpen: boolean;
  /** The number of the passage where the reader left off, far from this one. */
  leftOff: number | undefined;
  onForward(): void;
  onBack(): void;
  onLeftOff(): void;
  onChapters(): void;
  onReflect(): void;
  onKeep(): void;
  /** The list of chapters, while it is open. */
  children?: ComponentChildren;
};

function placeWords({ number, total, chapter, chapters }: ReadBarProps): string {
  if (chapter === undefined) return message('readPlaceAlone', { number, total });
  return message('readPlace', { number, total, chapter: chapter + 1, chapters });
}

function Moves({ number, total, direction, onForward, onBack }: ReadBarProps) {
  const keys = turningKeys(direction);
  // A button that was disabled would lose the focus at the end of the book.
  return (
    <>
      <button
        type="button"
        class="quiet-button"
        title={message('readKeys')}
        aria-keyshortcuts={keys.back}
        aria-disabled={number <= 1}
        onClick={onBack}
      >
        {message('readBack')}
      </button>
      <button
        type="button"
        class="quiet-button read-forward"
        title={message('readKeys')}
        aria-keyshortcuts={keys.forward}
        aria-disabled={number >= total}
        onClick={onForward}
      >
        {message('readForward')}
      </button>
    </>
  );
}

export function ReadBar(props: ReadBarProps) {
  const { number, total, chapters, leftOff } = props;
  return (
    <div class="read-bar">
      {props.children}
      <div class="read-passed" aria-hidden="true">
        <div style={{ inlineSize: `${(number / Math.max(total, 1)) * 100}%` }} />
      </div>
      <div class="read-place">
        <p class="status" role="status">
          {placeWords(props)}
        </p>
        {leftOff !== undefined && (
          <button type="button" class="link-button" onClick={props.onLeftOff}>
            {message('readLeftOff', { number: leftOff })}
          </button>
        )}
      </div>
      <div class="read-row">
        <Moves {...props} />
        <button
          type="button"
          class="quiet-button"
          aria-expanded={props.isPanelOpen}
          onClick={props.onReflect}
        >
          {message('reflect')}
        </button>
        <button
          type="button"
          class="quiet-button"
          aria-pressed={props.isKept}
          onClick={props.onKeep}
        >
          {message('keep')}
        </button>
        {chapters > 1 && (
          <button
            type="button"
            class="quiet-button"
            aria-expanded={props.isListOpen}
            onClick={props.onChapters}
          >
            {message('readChapters')}
          </button>
        )}
      </div>
    </div>
  );
}
