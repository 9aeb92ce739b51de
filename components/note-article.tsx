// One saved note: its day, its words, what it answers; or the field to edit it.
import { useEffect, useRef } from 'preact/hooks';
import { NOTE_MAX_LENGTH, type Note } from '../utils/domain/note.ts';
import { sourceLine } from '../utils/domain/thought.ts';
import { dayName } from '../utils/messages/dates.ts';
import { message } from '../utils/messages/pages.ts';

export type Edit = {
  text: string;
  problem?: 'empty' | 'too-long';
  onText(text: string): void;
  onSave(): void;
  onCancel(): void;
};

export type NoteArticleProps = {
  note: Note;
  personName: string | undefined;
  thisYear: string;
  /** Present while the note is being edited. */
  edit: Edit | undefined;
  onEdit(): void;
  onDelete(): void;
};

function EditField({ edit }: { edit: Edit }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) edit.onSave();
    else if (event.key === 'Escape') edit.onCancel();
    else return;
    event.preventDefault();
  };
  const problem =
    edit.problem &&
    (edit.problem === 'empty'
      ? message('emptyNote')
      : message('tooLong', { limit: NOTE_MAX_LENGTH, length: edit.text.length }));
  return (
    <>
      <textarea
        ref={field}
        rows={5}
        dir="auto"
        aria-label={message('editNote')}
        value={edit.text}
        onInput={(event) => edit.onText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p class="status" role="status">
        {problem}
      </p>
      <div class="note-actions">
        <button type="button" class="link-button" onClick={edit.onSave}>
          {message('save')}
        </button>
        <button type="button" class="link-button" onClick={edit.onCancel}>
          {message('cancel')}
        </button>
      </div>
    </>
  );
}

function Answered({ note }: { note: Note }) {
  const line = sourceLine(note.answers?.source);
  if (!note.answers && !note.prompt) return null;
  return (
    <div class="note-answers">
      {note.answers && (
        <p dir="auto" lang={note.answers.language}>
          {note.answers.text}
          {line && ` (${line})`}
        </p>
      )}
      {note.prompt && <p dir="auto">{note.prompt.text}</p>}
    </div>
  );
}

export function NoteArticle(props: NoteArticleProps) {
  const { note, edit, personName } = props;
  return (
    <article class="note">
      <p class="note-day">
        <time dateTime={note.day}>{dayName(note.day, props.thisYear)}</time>
        {personName !== undefined && (
          <>
            {' · '}
            <bdi>{message('about', { name: personName })}</bdi>
          </>
        )}
      </p>
      {edit ? (
        <EditField edit={edit} />
      ) : (
        note.wordings.map(({ id, text }) => (
          <p key={id} class="note-words" dir="auto">
            {text}
          </p>
        ))
      )}
      <Answered note={note} />
      {!edit && (
        <div class="note-actions">
          <button type="button" class="link-button" onClick={props.onEdit}>
            {message('edit')}
          </button>
          <button type="button" class="link-button" onClick={props.onDelete}>
            {message('delete')}
          </button>
        </div>
      )}
    </article>
  );
}
