// The reflection panel: a prompt, the field, whom it is about, Save, and one
// line of what was there before. The same in the popup and on the new tab.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Draft, NOTE_MAX_LENGTH, type Note } from '../utils/domain/note.ts';
import { PERSON_NAME_LENGTH } from '../utils/domain/person.ts';
import type { ShownPrompt } from '../utils/domain/prompt.ts';
import { dayName } from '../utils/messages/dates.ts';
import { message } from '../utils/messages/pages.ts';

export type ReflectionPanelProps = {
  prompt: ShownPrompt | undefined;
  arePromptsOn: boolean;
  text: string;
  person: string;
  status:
    | 'idle'
    | 'saved'
    | 'failed'
    | 'copied'
    | 'copy-failed'
    | 'empty'
    | 'too-long'
    | 'name-too-long';
  earlier: Note[];
  unfinished: Draft | undefined;
  today: string;
  hasProblem: boolean;
  onText(text: string): void;
  onPerson(person: string): void;
  onAnotherPrompt(): void;
  onSkipPrompt(): void;
  onAskMe(): void;
  onSave(): void;
  onContinue(draft: Draft): void;
  onCopy(): void;
  /** Escape, where the panel can be closed. */
  onClose?(): void;
  /** What a page has room for under the one line. */
  children?: ComponentChildren;
};

const isMac = navigator.platform.startsWith('Mac');

/** The key held with Enter to save, as this system's keyboard names it. */
const SAVE_KEY = isMac ? '⌘' : 'Ctrl';

function statusWords({ status, text, person }: ReflectionPanelProps): string {
  if (status === 'saved') return message('saved');
  if (status === 'copied') return message('copied');
  if (status === 'copy-failed') return message('copyFailed');
  if (status === 'failed') return message('changeFailed');
  if (status === 'empty') return message('emptyNote');
  if (status === 'too-long')
    return message('tooLong', { limit: NOTE_MAX_LENGTH, length: text.length });
  if (status === 'name-too-long')
    return message('nameTooLong', { limit: PERSON_NAME_LENGTH, length: person.trim().length });
  return '';
}

/** The first words of a text, enough to know it by. */
function beginning(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length > 90 ? `${words.slice(0, 88).trimEnd()}…` : words;
}

function PromptPart(props: ReflectionPanelProps) {
  const { prompt } = props;
  if (!props.arePromptsOn) return null;
  if (prompt === undefined) {
    return (
      <div class="panel-choices">
        <button type="button" class="link-button" onClick={props.onAskMe}>
          {message('askMe')}
        </button>
      </div>
    );
  }
  return (
    <div class="panel-prompt">
      <p id="prompt">{prompt.text}</p>
      <div class="panel-choices">
        <button type="button" class="link-button" onClick={props.onAnotherPrompt}>
          {message('anotherPrompt')}
        </button>
        <button type="button" class="link-button" onClick={props.onSkipPrompt}>
          {message('skipPrompt')}
        </button>
      </div>
    </div>
  );
}

function OneLine({ unfinished, earlier, today, onContinue }: ReflectionPanelProps) {
  if (unfinished?.answers) {
    return (
      <p class="panel-line">
        {message('unfinished', { day: dayName(unfinished.day, today.slice(0, 4)) })}{' '}
        <q dir="auto">{beginning(unfinished.text)}</q>{' '}
        <button type="button" class="link-button" onClick={() => onContinue(unfinished)}>
          {message('continueDraft')}
        </button>
      </p>
    );
  }
  const [latest] = earlier;
  if (latest === undefined) return null;
  return (
    <p class="panel-line">
      <span class="panel-before">
        {message('beforeOn', { day: dayName(latest.day, today.slice(0, 4)) })}{' '}
        <q dir="auto">{latest.wordings[0]?.text}</q>{' '}
      </span>
      {earlier.length > 1 && message('moreBefore', { count: earlier.length - 1 })}
    </p>
  );
}

export function ReflectionPanel(props: ReflectionPanelProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  // In the page the panel opens on request, so the field may have the focus; in
  // the popup it has it from the first paint.
  useLayoutEffect(() => field.current?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      props.onSave();
    }
    if (event.key === 'Escape' && props.onClose) {
      event.preventDefault();
      props.onClose();
    }
  };
  const hasDescription = props.arePromptsOn && props.prompt !== undefined;
  const words = statusWords(props);

  return (
    <section class="panel" aria-label={message('reflect')} onKeyDown={onKeyDown}>
      <PromptPart {...props} />
      <textarea
        ref={field}
        dir="auto"
        aria-label={message('yourReflection')}
        placeholder={message('reflectionHint')}
        value={props.text}
        {...(hasDescription && { 'aria-describedby': 'prompt' })}
        onInput={(event) => props.onText(event.currentTarget.value)}
      />
      {props.prompt?.lens === 'outward' && (
        <label class="panel-person">
          {message('aboutSomeone')}
          <input
            type="text"
            dir="auto"
            autocomplete="off"
            placeholder={message('aboutSomeoneHint')}
            value={props.person}
            onInput={(event) => props.onPerson(event.currentTarget.value)}
          />
        </label>
      )}
      <div class="panel-foot">
        <button
          type="button"
          class="main-button"
          title={message('saveKeys', { key: SAVE_KEY })}
          aria-keyshortcuts={isMac ? 'Meta+Enter' : 'Control+Enter'}
          onClick={props.onSave}
        >
          {message('save')}
        </button>
        <p class="status" role="status">
          {words}
        </p>
        {props.hasProblem && props.text !== '' && (
          <button type="button" class="link-button" onClick={props.onCopy}>
            {message('copyWords')}
          </button>
        )}
      </div>
      <OneLine {...props} />
      {props.children}
    </section>
  );
}
