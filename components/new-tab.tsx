// The new tab: the thought, a prompt for who wants one, a quiet row, one line at the foot.
import type { ComponentChildren } from 'preact';
import type { Card } from '../utils/domain/card.ts';
import { message } from '../utils/messages/newtab.ts';
import { ThoughtView } from './thought-view.tsx';

export type NewTabProps = {
  card: Card;
  /** Whether the card's prompt stands under it. */
  hasPrompt: boolean;
  isKept: boolean;
  answers: number;
  isPanelOpen: boolean;
  /** What came of sharing, and what more can be done of it. */
  said?: string | undefined;
  offer?: ComponentChildren;
  /** What is wrong with storing, where something is. */
  problem?: ComponentChildren;
  onReflect(): void;
  onKeep(): void;
  onAnother(): void;
  onShare(): void;
  onReveal(): void;
  /** The panels that are open. */
  children?: ComponentChildren;
};

export function NewTab(props: NewTabProps) {
  const { card, isPanelOpen, said } = props;
  return (
    <>
      <ThoughtView thought={card}>
        <p class="thought-prompt" dir="auto" hidden={!props.hasPrompt || !card.prompt}>
          {card.prompt?.text}
        </p>
        <button type="button" class="quiet-button reveal" onClick={props.onReveal}>
          {message('showThought')}
        </button>
      </ThoughtView>
      {props.children}
      <div class="row">
        <button
          type="button"
          class="quiet-button"
          aria-expanded={isPanelOpen}
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
        <button type="button" class="quiet-button" onClick={props.onAnother}>
          {message('another')}
        </button>
        <button type="button" class="quiet-button" onClick={props.onShare}>
          {message('share')}
        </button>
        <a class="quiet-button" href="journal.html">
          {message('journal')}
        </a>
        <a class="quiet-button" href="practice.html">
          {message('practice')}
        </a>
      </div>
      <div class="foot">
        <p class="status" role="status">
          {said}
        </p>
        {props.offer}
        {!said && props.answers > 0 && !isPanelOpen && (
          <button type="button" class="link-button" onClick={props.onReflect}>
            {message('writtenBefore', { count: props.answers })}
          </button>
        )}
        {props.problem}
      </div>
    </>
  );
}
