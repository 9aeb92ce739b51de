// Bringing something in: a file to choose, a place to paste, what can be read; and the way to
// write a thought by hand.
import { useEffect, useRef, useState } from 'preact/hooks';
import { message } from '../utils/messages/library.ts';

export type LibraryBringProps = {
  /** What the reader has just left: the focus comes back to where it began. */
  left: 'file' | 'form' | undefined;
  onFile(file: File): void;
  onText(text: string): void;
  onAdd(): void;
};

function Pasting({ onText }: Pick<LibraryBringProps, 'onText'>) {
  const [text, setText] = useState('');
  return (
    <form
      class="library-paste"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onText(text);
      }}
    >
      <textarea
        rows={4}
        dir="auto"
        aria-label={message('pasteHere')}
        placeholder={message('pasteHere')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="link-button" disabled={text.trim() === ''}>
        {message('lookAtIt')}
      </button>
    </form>
  );
}

export function LibraryBring({ left, onFile, onText, onAdd }: LibraryBringProps) {
  const input = useRef<HTMLInputElement>(null);
  const bring = useRef<HTMLButtonElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (left !== undefined) (left === 'file' ? bring : add).current?.focus();
  }, [left]);
  return (
    <section class="library-bring" aria-label={message('bringIn')}>
      <div class="library-row">
        <button
          ref={bring}
          type="button"
          class="link-button"
          onClick={() => input.current?.click()}
        >
          {message('bringIn')}
        </button>
        <input
          ref={input}
          type="file"
          class="visually-hidden"
          tabIndex={-1}
          aria-label={message('bringInFile')}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) onFile(file);
            // So that the same file can be chosen again.
            event.currentTarget.value = '';
          }}
        />
        <button ref={add} type="button" class="link-button" onClick={onAdd}>
          {message('addThought')}
        </button>
      </div>
      <p class="library-hint">{message('bringInAbout')}</p>
      <details>
        <summary>{message('whatCanBeRead')}</summary>
        <ul class="library-readable">
          <li>{message('readable.highlights')}</li>
          <li>{message('readable.quotes')}</li>
          <li>{message('readable.books')}</li>
          <li>{message('readable.decks')}</li>
        </ul>
        <Pasting onText={onText} />
      </details>
    </section>
  );
}
