// The closing note of a circle, one for all.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { NOTE_MAX_LENGTH } from '../utils/domain/note.ts';
import { message } from '../utils/messages/circle.ts';
import { fieldDirection } from './field-direction.ts';

export type CircleNoteProps = {
  question: string;
  text: string;
  status: 'idle' | 'saved' | 'failed' | 'copied' | 'copy-failed' | 'empty' | 'too-long';
  hasProblem: boolean;
  onText(text: string): void;
  onSave(): void;
  onCopy(): void;
  onEnd(): void;
};

function statusWords({ status, text }: CircleNoteProps): string {
  switch (status) {
    case 'empty':
      return message('emptyNote');
    case 'too-long':
      return message('tooLong', { limit: NOTE_MAX_LENGTH, length: text.length });
    case 'failed':
      return message('changeFailed');
    case 'copied':
      return message('copied');
    case 'copy-failed':
      return message('copyFailed');
    default:
      return '';
  }
}

export function CircleNote(props: CircleNoteProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <section class="circle-setup" aria-labelledby="closing">
      <h1 id="closing">{message('closingTitle')}</h1>
      <p class="circle-about">{message('closingAbout')}</p>
      <p class="circle-asked" id="asked" dir="auto">
        {props.question}
      </p>
      <textarea
        ref={field}
        class="circle-words"
        rows={6}
        dir={fieldDirection(props.text)}
        aria-label={message('closingNote')}
        aria-describedby="asked"
        value={props.text}
        onInput={(event) => props.onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          props.onSave();
        }}
      />
      <div class="circle-foot">
        <button type="button" class="main-button" onClick={props.onSave}>
          {message('save')}
        </button>
        <p class="status" role="status">
          {statusWords(props)}
        </p>
        {props.hasProblem && props.text !== '' && (
          <button type="button" class="link-button" onClick={props.onCopy}>
            {message('copyWords')}
          </button>
        )}
        <button type="button" class="link-button" onClick={props.onEnd}>
          {message('endWithout')}
        </button>
      </div>
    </section>
  );
}
