// What a reader gathers from one file: every block is counted once, what came before
// is counted as a duplicate, and what cannot be read is kept as it stands.
import { passageId } from '../../domain/passage.ts';
import {
  type Found,
  type FoundNote,
  type FoundPassage,
  type HighlightFormat,
  PASSAGE_MAX_LENGTH,
  RAW_MAX_LENGTH,
  type UnreadableReason,
} from './found.ts';

/** A block as it stands in the file; its line counts from 1. */
export type Block = { line: number; raw: string };

/** Asked for only where the block cannot be read. */
export type BlockOf = () => Block;

export type Gathering = {
  addPassage(passage: FoundPassage, blockOf: BlockOf): void;
  addNote(note: FoundNote, blockOf: BlockOf): void;
  addUnreadable(reason: UnreadableReason, block: Block, detail?: string): void;
  found(): Found;
};

/** Nothing a reader wrote is lost with a duplicate; what was written twice stands once. */
function createNoteJoining() {
  const notesOf = new Map<FoundPassage, Set<string>>();
  return (passage: FoundPassage, note: string | undefined) => {
    if (note === undefined) return;
    const notes = notesOf.get(passage) ?? new Set(passage.note === undefined ? [] : [passage.note]);
    notesOf.set(passage, notes);
    if (notes.has(note)) return;
    notes.add(note);
    passage.note = passage.note === undefined ? note : `${passage.note}\n\n${note}`;
  };
}

/**
 * An empty gathering. Passages are the same if book and folded text are: the first
 * stays, and takes the notes of the others. A text that is blank or longer than
 * `PASSAGE_MAX_LENGTH` is unreadable.
 */
export function createGathering(format: HighlightFormat): Gathering {
  const found: Found = {
    format,
    passages: [],
    notes: [],
    counts: { blocks: 0, passages: 0, notes: 0, bookmarks: 0, duplicates: 0 },
    unreadable: [],
  };
  const { counts } = found;
  const firsts = new Map<string, FoundPassage>();
  const joinNote = createNoteJoining();

  function addUnreadable(reason: UnreadableReason, { line, raw }: Block, detail?: string) {
    counts.blocks += 1;
    const kept = raw.slice(0, RAW_MAX_LENGTH);
    found.unreadable.push({ line, reason, raw: kept, ...(detail !== undefined && { detail }) });
  }

  return {
    addPassage(passage, blockOf) {
      if (passage.text.trim() === '') return addUnreadable('no-text', blockOf());
      if (passage.text.length > PASSAGE_MAX_LENGTH) return addUnreadable('too-long', blockOf());
      counts.blocks += 1;
      const id = passageId(passage.text, passage.source);
      const first = firsts.get(id);
      if (first) {
        counts.duplicates += 1;
        joinNote(first, passage.note);
        return;
      }
      firsts.set(id, passage);
      counts.passages += 1;
      found.passages.push(passage);
    },
    addNote(note, blockOf) {
      if (note.text.trim() === '') return addUnreadable('no-text', blockOf());
      counts.blocks += 1;
      counts.notes += 1;
      found.notes.push(note);
    },
    addUnreadable,
    found: () => found,
  };
}
