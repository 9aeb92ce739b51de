// A circle that is not here: one that is over, or one that another tab keeps.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../utils/messages/circle.ts';

export type CircleOverProps = {
  isSaved: boolean;
  minutes: number;
  /** Words were typed at the closing and not saved. */
  canUndo: boolean;
  onUndo(): void;
  onNew(): void;
};

export function CircleOver({ isSaved, minutes, canUndo, onUndo, onNew }: CircleOverProps) {
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <section class="circle-setup circle-over">
      <div role="status">
        <h1>{message(isSaved ? 'overSaved' : 'overPlain')}</h1>
      </div>
      {minutes > 0 && <p class="circle-about">{message('overMinutes', { count: minutes })}</p>}
      <div class="circle-foot">
        <button ref={first} type="button" class="main-button" onClick={onNew}>
          {message('newCircle')}
        </button>
        {canUndo && (
          <button type="button" class="link-button" onClick={onUndo}>
            {message('undo')}
          </button>
        )}
        <a class="link-button" href="journal.html">
          {message('journal')}
        </a>
      </div>
    </section>
  );
}

export type CircleElsewhereProps = {
  onWatch(): void;
  onTakeOver(): void;
};

export function CircleElsewhere({ onWatch, onTakeOver }: CircleElsewhereProps) {
  return (
    <section class="circle-setup circle-over">
      <div role="status">
        <h1>{message('elsewhere')}</h1>
      </div>
      <p class="circle-about">{message('elsewhereAbout')}</p>
      <div class="circle-foot">
        <button type="button" class="main-button" onClick={onWatch}>
          {message('lookOn')}
        </button>
        <button type="button" class="link-button" onClick={onTakeOver}>
          {message('takeOver')}
        </button>
      </div>
    </section>
  );
}
