// What has just happened, with the way back, and what to do with the notes that
// are picked: at the foot of the screen, wherever the reader is in the list.
import { useEffect, useRef } from 'preact/hooks';
import { message } from '../utils/messages/journal.ts';

export type JournalBarProps = {
  status: 'idle' | 'deleted' | 'discarded' | 'restored' | 'erased' | 'failed';
  /** How many notes were deleted last. */
  deleted: number;
  /** How many notes the search had wrongly, while nothing else is to be said. */
  repaired: number;
  canUndo: boolean;
  /** How many notes are picked; undefined while nothing is to be picked. */
  picked: number | undefined;
  found: number;
  onUndo(): void;
  onPickAll(): void;
  onDeletePicked(): void;
  onDone(): void;
};

function statusWords({ status, deleted, repaired }: JournalBarProps): string {
  if (status === 'deleted') return message('deletedNotes', { count: deleted });
  if (status === 'discarded') return message('discarded');
  if (status === 'restored') return message('restored');
  if (status === 'erased') return message('erased');
  if (status === 'failed') return message('changeFailed');
  return repaired > 0 ? message('searchRepaired', { count: repaired }) : '';
}

function Picked({ picked = 0, found, ...on }: JournalBarProps) {
  return (
    <div class="journal-picked">
      <span role="status">{message('selected', { count: picked })}</span>
      <button type="button" class="link-button" onClick={on.onPickAll}>
        {message('selectAll', { count: found })}
      </button>
      <button type="button" class="link-button" disabled={picked === 0} onClick={on.onDeletePicked}>
        {message('delete')}
      </button>
      <button type="button" class="link-button" onClick={on.onDone}>
        {message('done')}
      </button>
    </div>
  );
}

export function JournalBar(props: JournalBarProps) {
  const { status, canUndo } = props;
  const undo = useRef<HTMLButtonElement>(null);
  const words = useRef<HTMLParagraphElement>(null);
  // What was pressed is gone with its note: the focus goes where the way back is,
  // and stays here once that has been taken.
  useEffect(() => {
    if (canUndo) undo.current?.focus();
    else if (status === 'restored' || status === 'erased') words.current?.focus();
  }, [canUndo, status]);
  const said = statusWords(props);
  const isEmpty = said === '' && props.picked === undefined;
  return (
    <div class={isEmpty ? 'journal-bar visually-hidden' : 'journal-bar'}>
      {props.picked !== undefined && <Picked {...props} />}
      <div class="journal-said">
        <p ref={words} class="status" role="status" tabIndex={-1}>
          {said}
        </p>
        {canUndo && (
          <button ref={undo} type="button" class="link-button" onClick={props.onUndo}>
            {message('undo')}
          </button>
        )}
      </div>
    </div>
  );
}
