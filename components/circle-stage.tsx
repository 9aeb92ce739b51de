// A circle while it runs: one quiet thing to be read from across the room. Who,
// the question, the time that is left, and small below it who is next.
import type { ComponentChildren } from 'preact';
import {
  type Circle,
  isTimed,
  keeperOf,
  nextSeatOf,
  seatOf,
} from '../utils/domain/circle-state.ts';
import { message } from '../utils/messages/circle.ts';
import { CircleTime } from './circle-time.tsx';
import { seatName, stepWords } from './circle-words.ts';

export type CircleStageProps = {
  circle: Circle;
  /** The buttons, or who keeps the circle. */
  children: ComponentChildren;
};

const nameAt = ({ plan }: Circle, seat: number) => seatName(plan.seats, seat);

/** What is largest: a name, or what all do. */
function title(circle: Circle): string {
  const { phase, round } = circle;
  if (phase === 'opening') return message('setAside');
  if (phase === 'silence') return message('silence');
  if (phase === 'handover') return message('handover', { round: round + 1 });
  return nameAt(circle, seatOf(circle));
}

/** One line under it. */
function act(circle: Circle): string {
  const { phase, heard = 0 } = circle;
  if (phase === 'opening') return message('breathe');
  if (phase === 'echo') return message('saysBack', { name: nameAt(circle, heard) });
  if (phase === 'words') return message('oneWord');
  if (phase === 'handover') return message('newKeeper', { name: nameAt(circle, keeperOf(circle)) });
  return '';
}

function nextWords(circle: Circle): string {
  const { phase, through, plan } = circle;
  const next = nextSeatOf(circle);
  if (next === undefined) return message(phase === 'words' ? 'nextNote' : 'nextClosing');
  const name = nameAt(circle, next);
  if (phase === 'opening') return message('firstSeat', { name });
  if (phase === 'handover') return '';
  const isLast = through + 1 === plan.seats.length;
  return isLast ? message('nextRound', { name }) : message('nextSeat', { name });
}

function Above({ circle }: { circle: Circle }) {
  const { phase, round, plan } = circle;
  if (phase === 'words') return <p class="circle-above">{message('closing')}</p>;
  return (
    <p class="circle-above">
      {plan.rounds > 1 && phase !== 'handover' && (
        <span>{message('roundOf', { round: round + 1, rounds: plan.rounds })}</span>
      )}
      {phase !== 'handover' && (
        <span>{message('keeps', { name: nameAt(circle, keeperOf(circle)) })}</span>
      )}
    </p>
  );
}

function lengthOf(text: string, short: number, medium: number): 'short' | 'medium' | 'long' {
  if (text.length <= short) return 'short';
  return text.length <= medium ? 'medium' : 'long';
}

export function CircleStage({ circle, children }: CircleStageProps) {
  const { phase, plan } = circle;
  const name = title(circle);
  return (
    <div class="circle-stage" data-phase={phase} data-paused={circle.clock.isPaused}>
      <p class="visually-hidden" role="status">
        {stepWords(circle)}
      </p>
      <Above circle={circle} />
      <div class="circle-middle">
        {phase === 'opening' && <div class="circle-breath" aria-hidden="true" />}
        <h1 dir="auto" data-length={lengthOf(name, 14, 30)}>
          {name}
        </h1>
        <p class="circle-act" dir="auto">
          {act(circle)}
        </p>
        <p class="circle-question" dir="auto" data-length={lengthOf(plan.question.text, 80, 160)}>
          {plan.question.text}
        </p>
        {isTimed(phase) && <CircleTime clock={circle.clock} />}
      </div>
      <p class="circle-next" dir="auto">
        {nextWords(circle)}
      </p>
      {children}
    </div>
  );
}
