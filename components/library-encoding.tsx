// In which encoding a file is to be read, where it does not say: the first words by each.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { message } from '../utils/messages/library.ts';

export type LibraryEncodingProps = {
  /** Labels of TextDecoder, with the first words read by each. */
  encodings: readonly { label: string; sample: string }[];
  onEncoding(label: string): void;
  onCancel(): void;
};

export function LibraryEncoding({ encodings, onEncoding, onCancel }: LibraryEncodingProps) {
  const [chosen, setChosen] = useState(encodings[0]?.label ?? '');
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <form
      class="library-found"
      onSubmit={(event) => {
        event.preventDefault();
        onEncoding(chosen);
      }}
    >
      <h2 ref={heading} tabIndex={-1}>
        {message('encoding')}
      </h2>
      <p class="library-about">{message('encodingAsk')}</p>
      <fieldset>
        <legend class="visually-hidden">{message('encoding')}</legend>
        {encodings.map(({ label, sample }) => (
          <label key={label} class="choice">
            <input
              type="radio"
              name="encoding"
              checked={label === chosen}
              onChange={() => setChosen(label)}
            />
            <span>
              <bdi>{label}</bdi>
              <small dir="auto" class="library-letters">
                {sample}
              </small>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="library-form-foot">
        <button type="submit" class="main-button">
          {message('readSo')}
        </button>
        <button type="button" class="link-button" onClick={onCancel}>
          {message('cancel')}
        </button>
      </div>
    </form>
  );
}
