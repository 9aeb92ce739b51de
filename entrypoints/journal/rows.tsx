// Wires a row of the journal's list: a note with what can be done with it, or
// one in the bin.
import type { ComponentChildren } from 'preact';
import { JournalBinRow } from '../../components/journal-bin-row.tsx';
import { JournalRow } from '../../components/journal-row.tsx';
import type { Edit } from '../../components/note-article.tsx';
import { RelatedDisclosure } from '../../components/related-disclosure.tsx';
import { RelatedNotes } from '../../components/related-notes.tsx';
import { RelatedThoughts } from '../../components/related-thoughts.tsx';
import { queryParts } from '../../utils/domain/fold.ts';
import type { Note } from '../../utils/domain/note.ts';
import type { Journal } from '../../utils/services/journal.ts';
import type { JournalEdits } from '../../utils/services/journal-edits.ts';
import type { JournalRelated } from '../../utils/services/journal-related.ts';
import type { JournalSelection } from '../../utils/services/journal-selection.ts';

export type RowsOptions = {
  journal: Journal;
  edits: JournalEdits;
  selection: JournalSelection;
  related: JournalRelated;
  reported(work: Promise<unknown>): void;
  thisYear(): string;
};

/** A function that draws the row of a note, as everything stands now. */
export function rowOf({ journal, edits, selection, related, reported, thisYear }: RowsOptions) {
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

  function relatedTo(note: Note): ComponentChildren {
    const { note: shown, notes, thoughts } = related.state.get();
    if (shown !== note.id) return undefined;
    return (
      <>
        <RelatedNotes found={notes} thisYear={year} />
        {note.answers && (
          <RelatedDisclosure
            what="relatedThoughts"
            isOpen={thoughts.thought !== undefined}
            onToggle={() => reported(related.onThoughts(note))}
          >
            <RelatedThoughts found={thoughts.found} />
          </RelatedDisclosure>
        )}
      </>
    );
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
        related={relatedTo(note)}
        isPicked={isOpen ? ids.has(id) : undefined}
        onEdit={() => reported(edits.onEdit(note))}
        onDelete={() => reported(edits.onDelete([id]))}
        onEarlier={() => reported(edits.onEarlier(note))}
        onKeepWording={(_, wording) => reported(edits.onKeepWording(note, wording))}
        onRelated={() => reported(related.onNote(note))}
        onPick={(_, isPicked) => selection.onPick(id, isPicked)}
      />
    );
  };
}
