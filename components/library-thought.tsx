// A thought in the library: its words, its source, the reader's marks, and what can be done with it.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { citationOf } from '../utils/domain/citation.ts';
import { HALF_LIVES } from '../utils/domain/deck-choices.ts';
import { deckHash } from '../utils/domain/library-address.ts';
import { directionOf } from '../utils/domain/text-direction.ts';
import type { Thought } from '../utils/domain/thought.ts';
import { message } from '../utils/messages/library.ts';
import { Cite } from './cite.tsx';
import type { LibraryThought } from './library-types.ts';
import { Marked } from './marked.tsx';

export type ThoughtActions = {
  onEdit(thought: Thought): void;
  onKeep(id: string, isKept: boolean): void;
  onHide(id: string, isHidden: boolean): void;
  /** In days, 0 for never; undefined: as the deck has it. */
  onHalfLife(id: string, days: number | undefined): void;
  onDelete(id: string): void;
};

export type LibraryThoughtProps = ThoughtActions & {
  item: LibraryThought;
  /** What was searched for: marked in the words. */
  parts: readonly string[];
  /** The name of its deck, where the page does not say it already. */
  deckName: string | undefined;
  /** The form, while the thought is being edited. */
  form: ComponentChildren;
};

const AS_THE_DECK = 'as-deck';

function Returns({ item: { thought, halfLifeDays }, onHalfLife }: LibraryThoughtProps) {
  const onChange = (value: string) =>
    onHalfLife(thought.id, value === AS_THE_DECK ? undefined : Number(value));
  return (
    <label class="library-returns">
      {message('returns')}{' '}
      <select
        value={halfLifeDays === undefined ? AS_THE_DECK : String(halfLifeDays)}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value={AS_THE_DECK}>{message('returns.as-deck')}</option>
        {HALF_LIVES.map((days) => (
          <option key={days} value={String(days)}>
            {message(`returns.${days}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Actions(props: LibraryThoughtProps) {
  const { thought, kept, isHidden, isOwn } = props.item;
  const isKept = kept !== undefined;
  return (
    <>
      {isOwn && (
        <button type="button" class="link-button" onClick={() => props.onEdit(thought)}>
          {message('edit')}
        </button>
      )}
      <button
        type="button"
        class="link-button"
        aria-pressed={isKept}
        onClick={() => props.onKeep(thought.id, !isKept)}
      >
        {message('keep')}
      </button>
      <button type="button" class="link-button" onClick={() => props.onHide(thought.id, !isHidden)}>
        {message(isHidden ? 'showAgain' : 'hide')}
      </button>
      <Returns {...props} />
      {isOwn && (
        <button type="button" class="link-button" onClick={() => props.onDelete(thought.id)}>
          {message('delete')}
        </button>
      )}
    </>
  );
}

function Source({ item, deckName }: LibraryThoughtProps) {
  const { thought, kept, isHidden } = item;
  const citation = citationOf(thought);
  return (
    <p class="library-source" dir={directionOf(thought.text)}>
      {citation && <Cite citation={citation} />}
      {deckName !== undefined && (
        <a href={deckHash(thought.deck)}>
          <bdi>{deckName}</bdi>
        </a>
      )}
      {kept !== undefined && <span class="library-mark">{message('isKept')}</span>}
      {isHidden && <span class="library-mark">{message('isHidden')}</span>}
    </p>
  );
}

export function LibraryThoughtArticle(props: LibraryThoughtProps) {
  const { item, parts, form } = props;
  const { thought } = item;
  const actions = useRef<HTMLDivElement>(null);
  const isEditing = form !== undefined;
  const wasEditing = useRef(isEditing);
  // The field that had the focus is gone: it goes to the button that opened it, the first.
  useLayoutEffect(() => {
    if (wasEditing.current && !isEditing) actions.current?.querySelector('button')?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  return (
    <article class={item.isHidden ? 'library-thought library-hidden' : 'library-thought'}>
      {form ?? (
        <>
          <blockquote dir="auto" lang={thought.language}>
            <Marked text={thought.text} parts={parts} />
          </blockquote>
          <Source {...props} />
          <div ref={actions} class="library-actions">
            <Actions {...props} />
          </div>
        </>
      )}
    </article>
  );
}
