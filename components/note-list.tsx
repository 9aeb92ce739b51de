// The saved notes: a search, what is unfinished, the list, undo after deleting.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { queryParts } from '../utils/domain/fold.ts';
import type { Draft, Note } from '../utils/domain/note.ts';
import { askHash } from '../utils/domain/practice-address.ts';
import { dayName } from '../utils/messages/dates.ts';
import { message } from '../utils/messages/pages.ts';
import { NoteArticle } from './note-article.tsx';

export type NoteListProps = {
  isLoaded: boolean;
  query: string;
  notes: Note[];
  names: Map<string, string>;
  hasMore: boolean;
  editing: { note: string; text: string; problem?: 'empty' | 'too-long' } | undefined;
  /** What was taken away last, while that can be undone; another each time. */
  taken?: object | undefined;
  status: 'idle' | 'deleted' | 'discarded' | 'restored' | 'failed';
  drafts: Draft[];
  /** Whether the browser had lost all notes: then that there are none has another reason. */
  isEmptied?: boolean;
  thisYear: string;
  onQuery(query: string): void;
  onMore(): void;
  onEdit(note: Note): void;
  onEditText(text: string): void;
  onEditSave(): void;
  onEditCancel(): void;
  onDelete(note: Note): void;
  onUndo(): void;
  onContinue(draft: Draft): void;
  onDiscard(draft: Draft): void;
};

function Status({ status, taken, onUndo }: Pick<NoteListProps, 'status' | 'taken' | 'onUndo'>) {
  const undo = useRef<HTMLButtonElement>(null);
  const said = useRef<HTMLParagraphElement>(null);
  const canUndo = status === 'deleted' || status === 'discarded';
  // The button that was pressed is gone with its note: the focus goes where the way back is.
  useLayoutEffect(() => {
    if (status === 'restored') said.current?.focus();
    else undo.current?.focus();
  }, [status, taken]);
  return (
    <div class="panel-foot" hidden={status === 'idle'}>
      <p ref={said} class="status" role="status" tabIndex={-1}>
        {status === 'deleted' && message('deleted')}
        {status === 'discarded' && message('discarded')}
        {status === 'restored' && message('restored')}
        {status === 'failed' && message('changeFailed')}
      </p>
      {canUndo && (
        <button ref={undo} type="button" class="link-button" onClick={onUndo}>
          {message('undo')}
        </button>
      )}
    </div>
  );
}

function Drafts({ drafts, thisYear, onContinue, onDiscard }: NoteListProps) {
  if (drafts.length === 0) return null;
  return (
    <section aria-label={message('draftsTitle')} class="notes">
      {drafts.map((draft) => (
        <div key={`${draft.surface} ${draft.subject}`} class="note">
          <p class="note-day">
            {draft.day === ''
              ? message('draftsTitle')
              : message('unfinished', { day: dayName(draft.day, thisYear) })}
          </p>
          <p class="note-words" dir="auto">
            {draft.text}
          </p>
          <div class="note-actions">
            {draft.surface.startsWith('practice') ? (
              <a
                class="link-button"
                href={`practice.html${draft.subject && askHash(draft.subject)}`}
                target="_blank"
                rel="noopener"
              >
                {message('continueDraft')}
              </a>
            ) : (
              <button type="button" class="link-button" onClick={() => onContinue(draft)}>
                {message('continueDraft')}
              </button>
            )}
            <button type="button" class="link-button" onClick={() => onDiscard(draft)}>
              {message('discardDraft')}
            </button>
          </div>
        </div>
      ))}
    </section>
  );
}

function found({ query, notes, hasMore, isLoaded }: NoteListProps): string {
  if (!isLoaded || query.trim() === '') return '';
  if (notes.length === 0) return message('nothingFound', { query: query.trim() });
  return message(hasMore ? 'foundMany' : 'foundCount', { count: notes.length });
}

export function NoteList(props: NoteListProps) {
  const { notes, editing, isLoaded, query } = props;
  const parts = queryParts(query);
  const isEmpty = isLoaded && notes.length === 0 && query.trim() === '';
  return (
    <>
      <input
        type="search"
        dir="auto"
        aria-label={message('searchNotes')}
        placeholder={message('searchNotes')}
        value={query}
        onInput={(event) => props.onQuery(event.currentTarget.value)}
      />
      <Status status={props.status} taken={props.taken} onUndo={props.onUndo} />
      <Drafts {...props} />
      <p class="status" role="status">
        {isEmpty ? (props.isEmptied ? message('emptiedHere') : message('noNotes')) : found(props)}
      </p>
      <ul class="notes" aria-label={message('savedNotes')}>
        {notes.map((note) => (
          <li key={note.id}>
            <NoteArticle
              note={note}
              personName={note.person && props.names.get(note.person)}
              thisYear={props.thisYear}
              parts={parts}
              edit={
                editing?.note === note.id
                  ? {
                      text: editing.text,
                      ...(editing.problem && { problem: editing.problem }),
                      onText: props.onEditText,
                      onSave: props.onEditSave,
                      onCancel: props.onEditCancel,
                    }
                  : undefined
              }
              onEdit={() => props.onEdit(note)}
              onDelete={() => props.onDelete(note)}
            />
          </li>
        ))}
      </ul>
      {props.hasMore && (
        <button type="button" class="link-button" onClick={props.onMore}>
          {message('showMore')}
        </button>
      )}
    </>
  );
}
