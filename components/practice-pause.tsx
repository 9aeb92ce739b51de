// The pause: a slow breathing shape over a line that grows with the time, and for
// who wants nothing to move a quiet count.
import { message } from '../utils/messages/practice.ts';

export type PracticePauseProps = {
  /** How long it lasts. */
  seconds: number;
  secondsLeft: number;
  onSkip(): void;
};

export function PracticePause({ seconds, secondsLeft, onSkip }: PracticePauseProps) {
  const passed = seconds > 0 ? 1 - secondsLeft / seconds : 1;
  return (
    <div class="practice-pause">
      <div class="practice-breath" aria-hidden="true" />
      <div class="practice-passed" aria-hidden="true">
        <div style={{ inlineSize: `${passed * 100}%` }} />
      </div>
      <p class="practice-count" role="timer">
        {message('secondsLeft', { count: secondsLeft })}
      </p>
      <button type="button" class="link-button" onClick={onSkip}>
        {message('skipPause')}
      </button>
    </div>
  );
}
