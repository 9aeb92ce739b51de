// What to export: everything as a journal, or notes for other programs.
import { message } from '../utils/messages/transfer.ts';

const KINDS = ['journal', 'markdown-notes', 'markdown-days', 'readwise'] as const;

export type ExportChoice = {
  kind: (typeof KINDS)[number];
  /** Only the notes that are shown. */
  isOnlyShown: boolean;
  /** With the names of people. */
  hasNames: boolean;
};

export const EVERYTHING: ExportChoice = { kind: 'journal', isOnlyShown: false, hasNames: true };

export type ExportChoicesProps = ExportChoice & {
  isFiltered: boolean;
  onChoice(choice: ExportChoice): void;
};

export function ExportChoices({ isFiltered, onChoice, ...choice }: ExportChoicesProps) {
  const { kind, isOnlyShown, hasNames } = choice;
  return (
    <details class="transfer-choices">
      <summary>{message('exportAs')}</summary>
      {KINDS.map((value) => (
        <label key={value} class="choice">
          <input
            type="radio"
            name="export"
            checked={kind === value}
            onChange={() => onChoice({ ...choice, kind: value })}
          />
          {message(`export.${value}`)}
        </label>
      ))}
      {isFiltered && (
        <label class="choice">
          <input
            type="checkbox"
            checked={isOnlyShown}
            onChange={(event) => onChoice({ ...choice, isOnlyShown: event.currentTarget.checked })}
          />
          {message('exportShown')}
        </label>
      )}
      {kind.startsWith('markdown') && (
        <label class="choice">
          <input
            type="checkbox"
            checked={hasNames}
            onChange={(event) => onChoice({ ...choice, hasNames: event.currentTarget.checked })}
          />
          {message('exportNames')}
        </label>
      )}
    </details>
  );
}
