// The time that is left: digits, and a bar that grows short without haste.
import type { CircleClock } from '../utils/domain/circle-state.ts';
import { message } from '../utils/messages/circle.ts';
import { digits } from './circle-words.ts';

export function CircleTime({ clock }: { clock: CircleClock }) {
  const { leftMs, lengthMs, isPaused } = clock;
  const part = (Math.ceil(leftMs / 1000) * 1000) / lengthMs;
  return (
    <div class="circle-time">
      <div class="circle-bar" aria-hidden="true">
        <div style={{ inlineSize: `${Math.min(part, 1) * 100}%` }} />
      </div>
      <p>
        <span class="circle-digits" role="timer" aria-label={message('timeLeft')}>
          {digits(leftMs)}
        </span>
        {isPaused && <span class="circle-paused">{message('paused')}</span>}
      </p>
    </div>
  );
}
