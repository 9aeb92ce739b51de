// What has just happened in the library, with the way back: at the foot of the screen,
// wherever the reader is.
import { useEffect, useRef } from 'preact/hooks';
import { message } from '../utils/messages/library.ts';
import type { Named } from './library-types.ts';
import { isolated } from './library-words.ts';

export type LibraryBarProps = {
  status: 'idle' | 'restored' | 'failed' | Named<'said'>;
  /** The file that the deck shared last became. */
  sharedAs: string | undefined;
  canUndo: boolean;
  onUndo(): void;
};

function statusWords({ status, sharedAs = '' }: LibraryBarProps): string {
  if (status === 'idle') return '';
  if (status === 'restored') return message('restored');
  if (status === 'failed') return message('changeFailed');
  const name = isolated(sharedAs);
  return message(`said.${status}`, { name });
}

export function LibraryBar(props: LibraryBarProps) {
  const { status, canUndo } = props;
  const undo = useRef<HTMLButtonElement>(null);
  const words = useRef<HTMLParagraphElement>(null);
  // What was pressed is gone with its thought: the focus goes where the way back is,
  // and stays here once that has been taken; so too where a thought that was changed is
  // none of those any more that were searched for.
  useEffect(() => {
    const isLost = document.activeElement === document.body && status !== 'idle';
    if (canUndo) undo.current?.focus();
    else if (status === 'restored' || isLost) words.current?.focus();
  }, [canUndo, status]);
  return (
    <div class={status === 'idle' ? 'journal-bar visually-hidden' : 'journal-bar'}>
      <div class="journal-said">
        <p ref={words} class="status" role="status" tabIndex={-1}>
          {statusWords(props)}
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
