// One note in the bin: its words, the way back, and the question before it is
// erased for good.
import { useEffect, useRef } from 'preact/hooks';
import type { Note } from '../utils/domain/note.ts';
import { dayOfInstant } from '../utils/messages/dates.ts';
import { message } from '../utils/messages/journal.ts';
import { NoteArticle } from './note-article.tsx';

export type JournalBinRowProps = {
  note: Note;
  personName: string | undefined;
  thisYear: string;
  /** Whether it is being asked if it shall be erased. */
  isAsked: boolean;
  onBringBack(note: Note): void;
  /** Asks, or with undefined asks no more. */
  onAskErase(note: Note | undefined): void;
  onErase(note: Note): void;
};

function EraseQuestion({ note, onAskErase, onErase }: JournalBinRowProps) {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <fieldset class="journal-question">
      <legend>{message('eraseAsk')}</legend>
      <button type="button" class="link-button" onClick={() => onErase(note)}>
        {message('eraseForGood')}
      </button>
      <button
        ref={keep}
        type="button"
        class="link-button"
        onClick={() => onAskErase(undefined)}
        onKeyDown={(event) => event.key === 'Escape' && onAskErase(undefined)}
      >
        {message('keepIt')}
      </button>
    </fieldset>
  );
}

export function JournalBinRow(props: JournalBinRowProps) {
  const { note, thisYear } = props;
  return (
    <div class="journal-row">
      <NoteArticle
        note={note}
        personName={props.personName}
        thisYear={thisYear}
        edit={undefined}
        actions={
          !props.isAsked && (
            <>
              <button type="button" class="link-button" onClick={() => props.onBringBack(note)}>
                {message('bringBack')}
              </button>
              <button type="button" class="link-button" onClick={() => props.onAskErase(note)}>
                {message('eraseForGood')}
              </button>
            </>
          )
        }
      >
        {note.deleted && (
          <p class="note-day">
            {message('deletedOn', { day: dayOfInstant(note.deleted.instant, thisYear) })}
          </p>
        )}
        {props.isAsked && <EraseQuestion {...props} />}
      </NoteArticle>
    </div>
  );
}
