// What export and import say: of a file that is refused, of what would come of
// one, and of what came.
import type { FileProblemReason, MarkdownReason, ZipReason } from '../utils/domain/file-problem.ts';
import { message } from '../utils/messages/transfer.ts';
import type { ExportChoice } from './export-choices.tsx';

export type Found = {
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
  unreadable: { path: string; reason: MarkdownReason }[];
  replaceAsked: 0 | 1;
  result:
    | { kind: 'exported'; name: string; leftOut: number }
    | { kind: 'imported'; found: Found; isReplaced: boolean }
    | { kind: 'bad-file'; problem: { line: number; reason: FileProblemReason; detail?: string } }
    | { kind: 'bad-zip'; problem: { reason: ZipReason; path?: string } }
    | { kind: 'cancelled' | 'unreadable' | 'not-stored' }
    | undefined;
  /** Whether less than everything is shown, so that exporting only that makes sense. */
  isFiltered: boolean;
  onExport(choice: ExportChoice): void;
  onFile(file: File): void;
  onMerge(): void;
  onReplace(): void;
  onCancel(): void;
};

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

/** What is new is always said; of the rest only what there is. */
function foundWords({ new: added, same, changed, deletedHere }: Found): string {
  return [
    message('foundNew', { count: added }),
    same > 0 && message('foundSame', { count: same }),
    changed > 0 && message('foundChanged', { count: changed }),
    deletedHere > 0 && message('foundDeleted', { count: deletedHere }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The one sentence of the moment. */
export function statusWords(props: TransferBarProps): string {
  if (props.phase === 'checking') return message('checking');
  if (props.phase === 'importing') return message('importing');
  if (props.phase === 'checked' && props.found) return foundWords(props.found);
  return resultWords(props);
}
