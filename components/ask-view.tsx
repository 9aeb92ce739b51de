// Asking about one sensing: what was sensed, what they said, how near; or not
// now, or not at all, which are answers as good.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { NOTE_MAX_LENGTH, type Note } from '../utils/domain/note.ts';
import { personHash } from '../utils/domain/practice-address.ts';
import { NEARNESS, type Nearness } from '../utils/domain/sensing.ts';
import { message } from '../utils/messages/practice.ts';
import { fieldDirection } from './field-direction.ts';
import { Named } from './named.tsx';
import { SensingArticle } from './sensing-article.tsx';

export type AskViewProps = {
  isLoaded: boolean;
  note: Note | undefined;
  name: string;
  text: string;
  near: Nearness | undefined;
  status: 'idle' | 'saved' | 'declined' | 'later' | 'failed' | 'empty' | 'too-long';
  thisYear: string;
  /** Whether the popup may speak of it. */
  asks: boolean;
  onText(text: string): void;
  onNear(near: Nearness): void;
  onSave(): void;
  onNotNow(): void;
  onWillNotAsk(): void;
  onAsks(asks: boolean): void;
};

function statusWords({ status, text }: AskViewProps): string {
  if (status === 'saved') return message('saved');
  if (status === 'declined') return message('declined');
  if (status === 'later') return message('later');
  if (status === 'failed') return message('changeFailed');
  if (status === 'empty') return message('emptyNote');
  if (status === 'too-long')
    return message('tooLong', { limit: NOTE_MAX_LENGTH, length: text.length });
  return '';
}

function Field(props: AskViewProps) {
  return (
    <>
      <label class="practice-field">
        {message('said')}
        <textarea
          rows={5}
          dir={fieldDirection(props.text)}
          value={props.text}
          onInput={(event) => props.onText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            props.onSave();
          }}
        />
      </label>
      <fieldset class="practice-choices">
        <legend>{message('howNear')}</legend>
        {NEARNESS.map((one) => (
          <label key={one} class="practice-choice">
            <input
              type="radio"
              name="near"
              checked={one === props.near}
              onChange={() => props.onNear(one)}
            />
            {message(`near.${one}`)}
          </label>
        ))}
      </fieldset>
      <div class="practice-foot">
        <button type="button" class="main-button" onClick={props.onSave}>
          {message('save')}
        </button>
        <button type="button" class="link-button" onClick={props.onNotNow}>
          {message('notNow')}
        </button>
        <button type="button" class="link-button" onClick={props.onWillNotAsk}>
          {message('willNotAsk')}
        </button>
      </div>
    </>
  );
}

export function AskView(props: AskViewProps) {
  const { isLoaded, note, name, status, asks } = props;
  const said = useRef<HTMLParagraphElement>(null);
  const isDone = status === 'saved' || status === 'declined' || status === 'later';
  // The buttons are gone with what they did: the focus goes to what is said of it.
  useLayoutEffect(() => {
    if (isDone) said.current?.focus();
  }, [isDone]);
  if (!isLoaded) return null;
  return (
    <section class="ask" aria-labelledby="ask">
      <h1 id="ask" tabIndex={-1}>
        {note ? <bdi>{name}</bdi> : message('people')}
      </h1>
      {note ? (
        <SensingArticle note={note} thisYear={props.thisYear} parts={isDone ? 'both' : 'sensed'} />
      ) : (
        <p class="practice-about">{message('askGone')}</p>
      )}
      {note && !isDone && <Field {...props} />}
      <p class="status" role="status" tabIndex={-1} ref={said}>
        {statusWords(props)}
      </p>
      {note?.person && isDone && (
        <p>
          <a class="link-button" href={personHash(note.person)}>
            <span>
              <Named sentence="toPerson" person={name} />
            </span>
          </a>
        </p>
      )}
      <p class="practice-out">
        {asks ? (
          <button type="button" class="link-button" onClick={() => props.onAsks(false)}>
            {message('stopAsks')}
          </button>
        ) : (
          message('asksStopped')
        )}
      </p>
    </section>
  );
}
