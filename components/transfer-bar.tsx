// Export and Import: two buttons, the file, what importing it would do, a bar
// with Cancel, and what happened.
import { useRef } from 'preact/hooks';
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
  replaceAsked: 0 | 1;
  result:
    | { kind: 'exported'; name: string; leftOut: number }
    | { kind: 'imported'; found: Found; isReplaced: boolean }
    | { kind: 'bad-file'; problem: { line: number; reason: Reason; detail?: string } }
    | { kind: 'cancelled' | 'unreadable' | 'not-stored' }
    | undefined;
  onExport(): void;
  onFile(file: File): void;
  onMerge(): void;
  onReplace(): void;
  onCancel(): void;
};

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

export function TransferBar(props: TransferBarProps) {
  const { phase, found } = props;
  const input = useRef<HTMLInputElement>(null);
  const isBusy = phase === 'checking' || phase === 'importing' || phase === 'exporting';
  return (
    <div class="transfer">
      <div class="transfer-row">
        <button type="button" class="quiet-button" disabled={isBusy} onClick={props.onExport}>
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
          accept=".jsonl"
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
      {isBusy && phase !== 'exporting' && (
        <progress value={props.progress} max={1} aria-label={statusWords(props)} />
      )}
      <p class="status" role="status">
        {statusWords(props)}
      </p>
      {found && props.replaceAsked === 1 && <p class="problem">{message('replaceAbout')}</p>}
    </div>
  );
}
