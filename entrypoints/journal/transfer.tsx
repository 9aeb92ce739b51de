// Wires export and import into the journal.
import type { ComponentChildren } from 'preact';
import type { ExportChoice } from '../../components/export-choices.tsx';
import { TransferBar } from '../../components/transfer-bar.tsx';
import { saveFile } from '../../utils/services/save-file.ts';
import { createTransfer, type TransferOptions } from '../../utils/services/transfer.ts';

export type TransferView = {
  /** `shown` is the notes in sight, or those picked; undefined where that is all. */
  view(shown: readonly string[] | undefined): ComponentChildren;
  subscribe(listener: () => void): void;
};

export function createTransferView(
  options: Omit<TransferOptions, 'saveFile'>,
  reported: (work: Promise<unknown>) => void,
): TransferView {
  const transfer = createTransfer({ ...options, saveFile });

  function onExport(choice: ExportChoice, shown: readonly string[] | undefined): void {
    const { kind, names, isOnlyShown } = choice;
    const only = isOnlyShown && shown ? { notes: new Set(shown) } : {};
    reported(transfer.onExport({ kind, names, ...only }));
  }

  return {
    subscribe: (listener) => void transfer.state.subscribe(listener),
    view: (shown) => (
      <TransferBar
        {...transfer.state.get()}
        isFiltered={shown !== undefined}
        onExport={(choice) => onExport(choice, shown)}
        onFile={(file) => reported(transfer.onFile(file))}
        onMerge={() => reported(transfer.onMerge())}
        onReplace={() => reported(transfer.onReplace())}
        onCancel={transfer.onCancel}
      />
    ),
  };
}
