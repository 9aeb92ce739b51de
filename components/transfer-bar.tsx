// Export and Import: two buttons, the file, what importing it would do, a bar
// with Cancel, and what happened.
import { useRef, useState } from 'preact/hooks';
import { message } from '../utils/messages/transfer.ts';
import { EVERYTHING, ExportChoices, type Marked, namesOf } from './export-choices.tsx';
import { statusWords, type TransferBarProps } from './transfer-words.ts';

const UNREADABLE_SHOWN = 5;

export function TransferBar(props: TransferBarProps) {
  const { phase, found } = props;
  const input = useRef<HTMLInputElement>(null);
  const [choice, setChoice] = useState<Marked>(EVERYTHING);
  const isBusy = phase === 'checking' || phase === 'importing' || phase === 'exporting';
  return (
    <div class="transfer">
      <div class="transfer-row">
        <button
          type="button"
          class="quiet-button"
          disabled={isBusy}
          onClick={() =>
            props.onExport({
              kind: choice.kind,
              isOnlyShown: choice.isOnlyShown && props.isFiltered,
              names: namesOf(choice),
            })
          }
        >
          {message('export')}
        </button>
        <button
          type="button"
          class="quiet-button"
          disabled={isBusy}
          onClick={() => (found ? props.onMerge() : input.current?.click())}
        >
          {message('import')}
        </button>
        <input
          ref={input}
          type="file"
          class="visually-hidden"
          tabIndex={-1}
          aria-label={message('fileToImport')}
          accept=".jsonl,.md,.zip"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) props.onFile(file);
            // So that the same file can be chosen again.
            event.currentTarget.value = '';
          }}
        />
        {(isBusy || found) && phase !== 'exporting' && (
          <button type="button" class="link-button" onClick={props.onCancel}>
            {message('cancel')}
          </button>
        )}
        {found && !isBusy && (
          <button type="button" class="link-button" onClick={props.onReplace}>
            {message(props.replaceAsked === 1 ? 'replaceSure' : 'replace')}
          </button>
        )}
      </div>
      <ExportChoices {...choice} isFiltered={props.isFiltered} onChoice={setChoice} />
      {isBusy && phase !== 'exporting' && (
        <progress value={props.progress} max={1} aria-label={statusWords(props)} />
      )}
      <p class="status" role="status">
        {statusWords(props)}
      </p>
      {props.unreadable.length > 0 && (
        <ul class="transfer-unreadable">
          {props.unreadable.slice(0, UNREADABLE_SHOWN).map(({ path, reason }) => (
            <li key={path}>
              <bdi>{path}</bdi>: {message(`markdown.${reason}`)}
            </li>
          ))}
          {props.unreadable.length > UNREADABLE_SHOWN && (
            <li>
              {message('moreUnreadable', { count: props.unreadable.length - UNREADABLE_SHOWN })}
            </li>
          )}
        </ul>
      )}
      {found && props.replaceAsked === 1 && <p class="problem">{message('replaceAbout')}</p>}
    </div>
  );
}
