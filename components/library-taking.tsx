// An import under way: reading with a bar, the question for the encoding, what was found.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../utils/messages/library.ts';
import { LibraryEncoding, type LibraryEncodingProps } from './library-encoding.tsx';

export type TakingPhase = 'idle' | 'reading' | 'encoding' | 'found' | 'taking';

export type LibraryTakingProps = Pick<LibraryEncodingProps, 'encodings' | 'onEncoding'> & {
  phase: TakingPhase;
  /** 0 to 1; undefined while nobody can tell. */
  progress: number | undefined;
  onCancel(): void;
  /** What was found in the file. */
  children: ComponentChildren;
};

function Going({ phase, progress, onCancel }: LibraryTakingProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  // What was pressed is gone: the way back is what is left to do.
  useLayoutEffect(() => cancel.current?.focus(), []);
  const words = message(phase === 'reading' ? 'readingFile' : 'takingIn');
  return (
    <div class="library-going">
      <progress {...(progress !== undefined && { value: progress })} max={1} aria-label={words} />
      <button ref={cancel} type="button" class="link-button" onClick={onCancel}>
        {message('cancel')}
      </button>
    </div>
  );
}

export function LibraryTaking(props: LibraryTakingProps): ComponentChildren {
  if (props.phase === 'idle') return null;
  if (props.phase === 'encoding') return <LibraryEncoding {...props} />;
  return props.phase === 'found' ? props.children : <Going {...props} />;
}
