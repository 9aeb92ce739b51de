// Wires a row of the journal's list: a note with what can be done with it, or
// one in the bin.
import type { ComponentChildren } from 'preact';
import { JournalBinRow } from '../../components/journal-bin-row.tsx';
import { JournalRow } from '../../components/journal-row.tsx';
import type { Edit } from '../../components/note-article.tsx';
import { queryParts } from '../../utils/domain/fold.ts';
import type { Journal } from '../../utils/services/journal.ts';
import type { JournalEdits } from '../../utils/services/journal-edits.ts';
import type { JournalSelection } from '../../utils/services/journal-selection.ts';

export type RowsOptions = {
  journal: Journal;
  edits: JournalEdits;
  selection: JournalSelection;
  reported(work: Promise<unknown>): void;
  thisYear(): string;
};

/** A function that draws the row of a note, as everything stands now. */
export function rowOf({ journal, edits, selection, reported, thisYear }: RowsOptions) {
  const { address, hits, rows, names } = journal.state.get();
  const { editing, earlier, erasing } = edits.state.get();
  const { isOpen, ids } = selection.state.get();
  const parts = queryParts(address.query);
  const year = thisYear();

  function editOf(id: string): Edit | undefined {
    if (editing?.note !== id) return undefined;
    return {
      text: editing.text,
      ...(editing.problem && { problem: editing.problem }),
      onText: edits.onText,
      onSave: () => reported(edits.onSave()),
      onCancel: () => reported(edits.onCancel()),
    };
  }

  return (id: string, index: number): ComponentChildren => {
    const row = rows.get(id);
    if (row === undefined) return null;
    const { note, isReworded } = row;
    const personName = note.person && names.get(note.person);
    if (address.view === 'bin') {
      return (
        <JournalBinRow
          note={note}
          personName={personName}
          thisYear={year}
          isAsked={erasing === id}
          onBringBack={() => reported(edits.onBringBack(id))}
          onAskErase={(asked) => edits.onAskErase(asked?.id)}
          onErase={() => reported(edits.onErase(id))}
        />
      );
    }
    const day = hits[index]?.day;
    return (
      <JournalRow
        note={note}
        heading={hits[index - 1]?.day === day ? undefined : day}
        personName={personName}
        thisYear={year}
        parts={parts}
        edit={editOf(id)}
        isReworded={isReworded}
        earlier={earlier?.note === id ? earlier.wordings : undefined}
        isPicked={isOpen ? ids.has(id) : undefined}
        onEdit={() => reported(edits.onEdit(note))}
        onDelete={() => reported(edits.onDelete([id]))}
        onEarlier={() => reported(edits.onEarlier(note))}
        onKeepWording={(_, wording) => reported(edits.onKeepWording(note, wording))}
        onPick={(_, isPicked) => selection.onPick(id, isPicked)}
      />
    );
  };
}
