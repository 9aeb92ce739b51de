// One saved note: its day, its words, what it answers; or the field to edit it.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { citationOf } from '../utils/domain/citation.ts';
import { type CurrentWording, NOTE_MAX_LENGTH, type Note } from '../utils/domain/note.ts';
import { directionOf } from '../utils/domain/text-direction.ts';
import { dayName } from '../utils/messages/dates.ts';
import { message } from '../utils/messages/pages.ts';
import { Cite } from './cite.tsx';
import { fieldDirection } from './field-direction.ts';
import { Marked } from './marked.tsx';

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
  /** What was searched for: marked in the words and in the thought they answer. */
  parts?: readonly string[] | undefined;
  /** False where a heading above says the day. */
  isDayShown?: boolean;
  /** What stands under one of several current wordings. */
  underWording?(wording: CurrentWording): ComponentChildren;
  /** What stands before the actions. */
  children?: ComponentChildren;
  /** The actions, where they are others than Edit and Delete; absent: those two. */
  actions?: ComponentChildren;
  onEdit?(): void;
  onDelete?(): void;
};

function EditField({ edit }: { edit: Edit }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
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
        dir={fieldDirection(edit.text)}
        aria-label={message('editNote')}
        value={edit.text}
        onInput={(event) => edit.onText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p class="status" role="status">
        {problem}
      </p>
      <div class="note-actions">
        <button type="button" class="main-button" onClick={edit.onSave}>
          {message('save')}
        </button>
        <button type="button" class="link-button" onClick={edit.onCancel}>
          {message('cancel')}
        </button>
      </div>
    </>
  );
}

function Answered({ note, parts }: Pick<NoteArticleProps, 'note' | 'parts'>) {
  const citation = note.answers && citationOf({ source: note.answers.source });
  if (!note.answers && !note.prompt) return null;
  return (
    <div class="note-answers">
      {note.answers && (
        <p dir="auto" lang={note.answers.language}>
          <Marked text={note.answers.text} parts={parts} />
        </p>
      )}
      {note.answers && citation && (
        <p class="note-source" dir={directionOf(note.answers.text)}>
          <Cite citation={citation} />
        </p>
      )}
      {note.prompt && <p dir="auto">{note.prompt.text}</p>}
    </div>
  );
}

/** Of a sensing: the small thing to do, and what the person said. */
function Sensed({ note: { sensing, answer }, parts }: Pick<NoteArticleProps, 'note' | 'parts'>) {
  const said = answer?.text ?? '';
  if (!sensing?.deed && said === '') return null;
  return (
    <div class="note-answers">
      {sensing?.deed && <p dir="auto">{message('couldDo', { deed: sensing.deed })}</p>}
      {said !== '' && (
        <>
          <p>{message('said')}</p>
          <p dir="auto">
            <Marked text={said} parts={parts} />
          </p>
        </>
      )}
    </div>
  );
}

function NoteDay({ note, personName, thisYear, isDayShown = true }: NoteArticleProps) {
  // A note of a circle is by all who sat in it, and about nobody.
  const isFromCircle = note.kind === 'circle';
  const hasMark = isFromCircle || personName !== undefined;
  if (!isDayShown && !hasMark) return null;
  return (
    <p class="note-day">
      {isDayShown && <time dateTime={note.day}>{dayName(note.day, thisYear)}</time>}
      {isDayShown && hasMark && ' · '}
      {isFromCircle && message('fromCircle')}
      {!isFromCircle && personName !== undefined && (
        <bdi>{message('about', { name: personName })}</bdi>
      )}
    </p>
  );
}

function Words({ note, parts, underWording }: NoteArticleProps) {
  return (
    <>
      {note.wordings.map((wording) => (
        <div key={wording.id} class="note-wording">
          <p class="note-words" dir="auto">
            <Marked text={wording.text} parts={parts} />
          </p>
          {note.wordings.length > 1 && underWording?.(wording)}
        </div>
      ))}
    </>
  );
}

export function NoteArticle(props: NoteArticleProps) {
  const { note, edit, thisYear } = props;
  const actions = useRef<HTMLDivElement>(null);
  const isEditing = edit !== undefined;
  const wasEditing = useRef(isEditing);
  // The field that had the focus is gone: it goes to the button that opened it, the first.
  useLayoutEffect(() => {
    if (wasEditing.current && !isEditing) actions.current?.querySelector('button')?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  return (
    <article class="note" aria-label={dayName(note.day, thisYear)}>
      <NoteDay {...props} />
      {edit ? <EditField edit={edit} /> : <Words {...props} />}
      <Answered note={note} parts={props.parts} />
      <Sensed note={note} parts={props.parts} />
      {props.children}
      {!edit && (
        <div ref={actions} class="note-actions">
          {props.actions ?? (
            <>
              <button type="button" class="link-button" onClick={props.onEdit}>
                {message('edit')}
              </button>
              <button type="button" class="link-button" onClick={props.onDelete}>
                {message('delete')}
              </button>
            </>
          )}
        </div>
      )}
    </article>
  );
}
