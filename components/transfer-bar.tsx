// Export and Import: two buttons, the file, what importing it would do, a bar
// with Cancel, and what happened.
import { useRef, useState } from 'preact/hooks';
import { message } from '../utils/messages/transfer.ts';

type Found = {
  made: string;
  new: number;
  same: number;
  changed: number;
  deletedHere: number;
};

export type TransferBarProps = {
  phase: 'idle' | 'exporting' | 'checking' | 'checked' | 'importing';
  progress: number;
  found: Found | undefined;
  /** Markdown notes that cannot be read. */
  unreadable: { path: string; reason: UnreadableReason }[];
  replaceAsked: 0 | 1;
  result:
    | { kind: 'exported'; name: string; leftOut: number }
    | { kind: 'imported'; found: Found; isReplaced: boolean }
    | { kind: 'bad-file'; problem: { line: number; reason: Reason; detail?: string } }
    | { kind: 'bad-zip'; problem: { reason: ZipReason; path?: string } }
    | { kind: 'cancelled' | 'unreadable' | 'not-stored' }
    | undefined;
  /** Whether less than everything is shown, so that exporting only that makes sense. */
  isFiltered: boolean;
  onExport(kind: Kind, isOnlyShown: boolean, hasNames: boolean): void;
  onFile(file: File): void;
  onMerge(): void;
  onReplace(): void;
  onCancel(): void;
};

const KINDS = ['journal', 'markdown-notes', 'markdown-days', 'readwise'] as const;

type Kind = (typeof KINDS)[number];

/** `utils/formats/markdown-reader.ts` says what each means. */
type UnreadableReason =
  | 'bad-front-matter'
  | 'newer-version'
  | 'no-day'
  | 'empty'
  | 'note-too-long'
  | 'file-too-long';

/** Why a file is refused: `utils/formats/journal-problem.ts` says what each means. */
type Reason =
  | 'empty'
  | 'not-text'
  | 'other-format'
  | 'newer-version'
  | 'line-too-long'
  | 'bad-json'
  | 'bad-record'
  | 'duplicate-id'
  | 'wording-without-note'
  | 'after-end'
  | 'truncated'
  | 'wrong-count'
  | 'wrong-digest'
  | 'too-large';

/** `utils/formats/zip-problem.ts` says what each means. */
type ZipReason =
  | 'not-zip'
  | 'damaged'
  | 'encrypted'
  | 'unknown-method'
  | 'bad-path'
  | 'too-many'
  | 'too-large'
  | 'bomb'
  | 'nested';

function resultWords({ result }: TransferBarProps): string {
  if (result === undefined) return '';
  if (result.kind === 'exported')
    return [
      message('exported', { name: result.name }),
      result.leftOut > 0 ? message('leftOut', { count: result.leftOut }) : '',
    ].join(' ');
  if (result.kind === 'imported') {
    const { new: added, changed, same } = result.found;
    return result.isReplaced
      ? message('replaced', { count: added + changed + same })
      : message('imported', { count: added, changed });
  }
  if (result.kind === 'bad-zip') {
    const { reason, path = '' } = result.problem;
    return `${message(`zip.${reason}`, { path })} ${message('nothingChanged')}`;
  }
  if (result.kind !== 'bad-file') return message(`transfer.${result.kind}`);
  const { line, reason, detail } = result.problem;
  const words = message(`file.${reason}`, { line, detail: detail ?? '' });
  return `${words} ${message('nothingChanged')}`;
}

function foundWords({ new: added, same, changed, deletedHere }: Found): string {
  return [
    message('foundNew', { count: added }),
    message('foundSame', { count: same }),
    message('foundChanged', { count: changed }),
    message('foundDeleted', { count: deletedHere }),
  ].join(' ');
}

function statusWords(props: TransferBarProps): string {
  if (props.phase === 'checking') return message('checking');
  if (props.phase === 'importing') return message('importing');
  if (props.phase === 'checked' && props.found) return foundWords(props.found);
  return resultWords(props);
}

const UNREADABLE_SHOWN = 5;

export function TransferBar(props: TransferBarProps) {
  const { phase, found } = props;
  const input = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<Kind>('journal');
  const [isOnlyShown, setOnlyShown] = useState(false);
  const [hasNames, setNames] = useState(true);
  const isBusy = phase === 'checking' || phase === 'importing' || phase === 'exporting';
  return (
    <div class="transfer">
      <div class="transfer-row">
        <button
          type="button"
          class="quiet-button"
          disabled={isBusy}
          onClick={() => props.onExport(kind, isOnlyShown && props.isFiltered, hasNames)}
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
          <button type="button" class="quiet-button" onClick={props.onCancel}>
            {message('cancel')}
          </button>
        )}
        {found && !isBusy && (
          <button type="button" class="link-button" onClick={props.onReplace}>
            {message(props.replaceAsked === 1 ? 'replaceSure' : 'replace')}
          </button>
        )}
      </div>
      <details class="transfer-choices">
        <summary>{message('exportAs')}</summary>
        {KINDS.map((value) => (
          <label key={value} class="choice">
            <input
              type="radio"
              name="export"
              checked={kind === value}
              onChange={() => setKind(value)}
            />
            {message(`export.${value}`)}
          </label>
        ))}
        {props.isFiltered && (
          <label class="choice">
            <input
              type="checkbox"
              checked={isOnlyShown}
              onChange={(event) => setOnlyShown(event.currentTarget.checked)}
            />
            {message('exportShown')}
          </label>
        )}
        {kind.startsWith('markdown') && (
          <label class="choice">
            <input
              type="checkbox"
              checked={hasNames}
              onChange={(event) => setNames(event.currentTarget.checked)}
            />
            {message('exportNames')}
          </label>
        )}
      </details>
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
