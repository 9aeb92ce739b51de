// One person's practice: the step in sight under its heading, what has happened,
// and the way out.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Draft, NOTE_MAX_LENGTH } from '../utils/domain/note.ts';
import { PERSON_NAME_LENGTH } from '../utils/domain/person.ts';
import { dayName } from '../utils/messages/dates.ts';
import { message } from '../utils/messages/practice.ts';

export type PracticeStatus =
  | 'idle'
  | 'failed'
  | 'discarded'
  | 'copied'
  | 'copy-failed'
  | 'name-too-long'
  | 'empty'
  | 'too-long';

export type PracticeViewProps = {
  step: 'begin' | 'pause' | 'enter' | 'note' | 'end';
  status: PracticeStatus;
  text: string;
  person: string;
  today: string;
  /** A practice left in another tab. */
  unfinished: Draft | undefined;
  canUndo: boolean;
  hasProblem: boolean;
  children: ComponentChildren;
  onDiscard(): void;
  onUndo(): void;
  onTakeUp(draft: Draft): void;
  onCopy(): void;
};

const HEADING = {
  begin: 'practice',
  pause: 'setAside',
  enter: 'enter',
  note: 'note',
  end: 'saved',
} as const;

function statusWords({ status, text, person }: PracticeViewProps): string {
  if (status === 'failed') return message('changeFailed');
  if (status === 'discarded') return message('practiceDiscarded');
  if (status === 'copied') return message('copied');
  if (status === 'copy-failed') return message('copyFailed');
  if (status === 'empty') return message('nothingToSave');
  if (status === 'name-too-long')
    return message('nameTooLong', { limit: PERSON_NAME_LENGTH, length: person.trim().length });
  if (status === 'too-long')
    return message('tooLong', { limit: NOTE_MAX_LENGTH, length: text.length });
  return '';
}

function Unfinished({ unfinished, today, onTakeUp }: PracticeViewProps) {
  if (unfinished === undefined) return null;
  return (
    <p class="practice-about">
      {message('unfinished', { day: dayName(unfinished.day, today.slice(0, 4)) })}{' '}
      <q dir="auto">{unfinished.text.slice(0, 80)}</q>{' '}
      <button type="button" class="link-button" onClick={() => onTakeUp(unfinished)}>
        {message('continueDraft')}
      </button>
    </p>
  );
}

export function PracticeView(props: PracticeViewProps) {
  const { step } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  // The button that was pressed is gone with its step: the focus goes to the next one's heading.
  useLayoutEffect(() => {
    if (before.current !== step) heading.current?.focus();
    before.current = step;
  }, [step]);
  const title = HEADING[step];
  const isUnderWay = step === 'pause' || step === 'enter' || step === 'note';
  return (
    <section class="practice-step" aria-labelledby="step">
      <h1 id="step" ref={heading} tabIndex={-1}>
        {message(title)}
      </h1>
      {props.children}
      <div class="practice-said">
        <p class="status" role="status">
          {statusWords(props)}
        </p>
        {props.canUndo && (
          <button type="button" class="link-button" onClick={props.onUndo}>
            {message('undo')}
          </button>
        )}
        {props.hasProblem && props.text !== '' && (
          <button type="button" class="link-button" onClick={props.onCopy}>
            {message('copyWords')}
          </button>
        )}
      </div>
      {step === 'begin' && <Unfinished {...props} />}
      {isUnderWay && (
        <p class="practice-out">
          <button type="button" class="link-button" onClick={props.onDiscard}>
            {message('endUnsaved')}
          </button>
        </p>
      )}
    </section>
  );
}
