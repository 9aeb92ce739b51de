// The words of a thought and where they are from: for one that is written by hand, and
// for one that is changed.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Source } from '../utils/domain/thought.ts';
import { UNKNOWN_LANGUAGE } from '../utils/messages/language-names.ts';
import { message } from '../utils/messages/library.ts';
import { LibraryLanguage } from './library-language.tsx';
import type { ThoughtFields, WordsProblem } from './library-types.ts';

export type LibraryFormProps = {
  /** What the fields hold at first. */
  fields: ThoughtFields;
  problem: WordsProblem | undefined;
  /** Of a thought, in UTF-16 code units. */
  limit: number;
  label: string;
  /** On the button that stores it. */
  saveLabel: string;
  /** What else is asked. */
  children?: ComponentChildren;
  onSave(fields: ThoughtFields): void;
  onCancel(): void;
};

/** The parts of a source that have a field. */
const PARTS = ['author', 'work', 'section'] as const;

/** The source with one part as it was typed; an empty one is absent. */
function withPart(source: Source, part: (typeof PARTS)[number], typed: string): Source {
  const { [part]: _, ...others } = source;
  return typed === '' ? others : { ...others, [part]: typed };
}

function trimmed(fields: ThoughtFields): ThoughtFields {
  const source = PARTS.reduce(
    (said, part) => withPart(said, part, said[part]?.trim() ?? ''),
    fields.source,
  );
  return { ...fields, text: fields.text.trim(), source };
}

function problemWords({ problem, limit }: LibraryFormProps, length: number): string {
  if (problem === 'empty') return message('noWords');
  if (problem === 'too-long') return message('wordsTooLong', { limit, length });
  if (problem === 'known') return message('wordsKnown');
  return problem === 'failed' ? message('changeFailed') : '';
}

export function LibraryForm(props: LibraryFormProps) {
  const [fields, setFields] = useState(props.fields);
  const words = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => words.current?.focus(), []);
  const save = () => props.onSave(trimmed(fields));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else if (event.key === 'Escape') props.onCancel();
    else return;
    event.preventDefault();
  };
  return (
    <form
      class="library-form"
      aria-label={props.label}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <textarea
        ref={words}
        rows={4}
        dir="auto"
        lang={fields.language}
        aria-label={message('words')}
        placeholder={message('words')}
        aria-invalid={props.problem !== undefined}
        value={fields.text}
        onInput={(event) => setFields({ ...fields, text: event.currentTarget.value })}
      />
      <div class="library-fields">
        {PARTS.map((part) => (
          <label key={part}>
            <span>{message(`source.${part}`)}</span>
            <input
              type="text"
              dir="auto"
              autocomplete="off"
              value={fields.source[part] ?? ''}
              onInput={(event) =>
                setFields({
                  ...fields,
                  source: withPart(fields.source, part, event.currentTarget.value),
                })
              }
            />
          </label>
        ))}
        <LibraryLanguage
          language={fields.language}
          onLanguage={(language = UNKNOWN_LANGUAGE) => setFields({ ...fields, language })}
        />
        {props.children}
      </div>
      <p class="status" role="status">
        {problemWords(props, fields.text.trim().length)}
      </p>
      <div class="library-form-foot">
        <button type="submit" class="main-button">
          {props.saveLabel}
        </button>
        <button type="button" class="link-button" onClick={props.onCancel}>
          {message('cancel')}
        </button>
      </div>
    </form>
  );
}
