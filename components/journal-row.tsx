// One row of the journal: the day where a new one begins, the box to pick the
// note, the note with what can be done with it.

import type { ComponentChildren } from 'preact';
import { wordingInstant } from '../utils/domain/earlier-wordings.ts';
import type { CurrentWording, Note, Wording } from '../utils/domain/note.ts';
import { dayName, momentName } from '../utils/messages/dates.ts';
import { message } from '../utils/messages/journal.ts';
import { type Edit, NoteArticle } from './note-article.tsx';

export type JournalRowActions = {
  onEdit(note: Note): void;
  onDelete(note: Note): void;
  onEarlier(note: Note): void;
  onKeepWording(note: Note, wording: CurrentWording): void;
  onRelated(note: Note): void;
  onPick(note: Note, isPicked: boolean): void;
};

export type JournalRowProps = JournalRowActions & {
  note: Note;
  /** The day, where it is another than that of the row before. */
  heading: string | undefined;
  personName: string | undefined;
  thisYear: string;
  parts: readonly string[];
  edit: Edit | undefined;
  isReworded: boolean;
  /** The earlier wordings, where they are shown. */
  earlier: Wording[] | undefined;
  /** What is related to it, where that is shown. */
  related: ComponentChildren;
  /** Whether it is picked; undefined while nothing is to be picked. */
  isPicked: boolean | undefined;
};

function Earlier({ earlier }: Pick<JournalRowProps, 'earlier'>) {
  if (earlier === undefined) return null;
  return (
    <ol class="journal-earlier">
      {earlier.map((wording) => (
        <li key={wording.id}>
          <p class="note-day">{momentName(wordingInstant(wording))}</p>
          <p class="note-words" dir="auto">
            {wording.text}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Actions({ note, isReworded, earlier, related, ...on }: JournalRowProps) {
  return (
    <>
      <button type="button" class="link-button" onClick={() => on.onEdit(note)}>
        {message('edit')}
      </button>
      <button type="button" class="link-button" onClick={() => on.onDelete(note)}>
        {message('delete')}
      </button>
      {isReworded && (
        <button
          type="button"
          class="link-button"
          aria-expanded={earlier !== undefined}
          onClick={() => on.onEarlier(note)}
        >
          {message(earlier ? 'earlierHide' : 'earlierShow')}
        </button>
      )}
      <button
        type="button"
        class="link-button"
        aria-expanded={related !== undefined}
        onClick={() => on.onRelated(note)}
      >
        {message('related')}
      </button>
    </>
  );
}

export function JournalRow(props: JournalRowProps) {
  const { note, heading, isPicked, thisYear } = props;
  return (
    <>
      {heading && (
        <h2 class="journal-day">
          <time dateTime={heading}>{dayName(heading, thisYear)}</time>
        </h2>
      )}
      {note.wordings.length > 1 && <p class="journal-hint">{message('twoWordings')}</p>}
      <div class="journal-row">
        {isPicked !== undefined && (
          <input
            type="checkbox"
            aria-label={message('selectNote')}
            checked={isPicked}
            onChange={(event) => props.onPick(note, event.currentTarget.checked)}
          />
        )}
        <NoteArticle
          note={note}
          personName={props.personName}
          thisYear={thisYear}
          isDayShown={false}
          parts={props.parts}
          edit={props.edit}
          underWording={(wording) => (
            <button
              type="button"
              class="link-button"
              onClick={() => props.onKeepWording(note, wording)}
            >
              {message('keepThisOne')}
            </button>
          )}
          actions={<Actions {...props} />}
        >
          <Earlier earlier={props.earlier} />
        </NoteArticle>
      </div>
      {props.related && (
        <section class="journal-related" aria-label={message('related')}>
          {props.related}
        </section>
      )}
    </>
  );
}
