// The one line of the past under the panel: this day in an earlier year, or an
// old note to read again.
import type { Memory } from '../utils/domain/earlier-days.ts';
import { dayHash } from '../utils/domain/journal-address.ts';
import type { Note } from '../utils/domain/note.ts';
import { message } from '../utils/messages/journal.ts';
import { memoryName } from './journal-memories.tsx';

export type MemoryLineProps = {
  onThisDay: readonly Memory[];
  again: Note | undefined;
};

export function MemoryLine({ onThisDay: [memory], again }: MemoryLineProps) {
  const note = memory?.note ?? again;
  if (note === undefined) return null;
  return (
    <p class="panel-line">
      <span class="panel-before">
        <a href={`journal.html${dayHash(note.day)}`} target="_blank" rel="noopener">
          {memory ? memoryName(memory) : message('readAgainNow')}
        </a>{' '}
        <q dir="auto">{note.wordings[0]?.text}</q>
      </span>
    </p>
  );
}
