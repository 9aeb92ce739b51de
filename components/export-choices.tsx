// What to export: everything as a journal, or notes for other programs.
import { NAMES_IN_EXPORT, type NamesInExport } from '../utils/domain/person.ts';
import { message } from '../utils/messages/transfer.ts';

const KINDS = ['journal', 'markdown-notes', 'markdown-days', 'readwise'] as const;

export type ExportChoice = {
  kind: (typeof KINDS)[number];
  /** Only the notes that are shown. */
  isOnlyShown: boolean;
  /** The names of people. */
  names: NamesInExport;
};

/** What is marked so far. Names are as usual until the reader says otherwise. */
export type Marked = Omit<ExportChoice, 'names'> & { names: NamesInExport | undefined };

export const EVERYTHING: Marked = { kind: 'journal', isOnlyShown: false, names: undefined };

/** A CSV for Readwise leaves the machine: names go along only where that is asked for. */
export function namesOf({ kind, names }: Marked): NamesInExport {
  return names ?? (kind === 'readwise' ? 'none' : 'whole');
}

export type ExportChoicesProps = Marked & {
  isFiltered: boolean;
  onChoice(choice: Marked): void;
};

export function ExportChoices({ isFiltered, onChoice, ...choice }: ExportChoicesProps) {
  const { kind, isOnlyShown } = choice;
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
      <fieldset>
        <legend>{message('exportNames')}</legend>
        {NAMES_IN_EXPORT.map((value) => (
          <label key={value} class="choice">
            <input
              type="radio"
              name="export-names"
              checked={namesOf(choice) === value}
              onChange={() => onChoice({ ...choice, names: value })}
            />
            {message(`names.${value}`)}
          </label>
        ))}
        <p class="status">{message('namesInWords')}</p>
      </fieldset>
    </details>
  );
}
