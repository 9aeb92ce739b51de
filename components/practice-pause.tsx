// The pause: a slow breathing shape, and for who wants nothing to move a quiet count.
import { message } from '../utils/messages/practice.ts';

export type PracticePauseProps = { secondsLeft: number; onSkip(): void };

export function PracticePause({ secondsLeft, onSkip }: PracticePauseProps) {
  return (
    <div class="practice-pause">
      <div class="practice-breath" aria-hidden="true" />
      <p class="practice-count" role="timer">
        {message('secondsLeft', { count: secondsLeft })}
      </p>
      <button type="button" class="link-button" onClick={onSkip}>
        {message('skipPause')}
      </button>
    </div>
  );
}
