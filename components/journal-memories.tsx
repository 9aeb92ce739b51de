// What the past brings back: a quiet line for each day, and a note to read again.
import { type Memory, NEAR_MEMORIES } from '../utils/domain/earlier-days.ts';
import { dayHash } from '../utils/domain/journal-address.ts';
import type { Note } from '../utils/domain/note.ts';
import { message } from '../utils/messages/journal.ts';

export type JournalMemoriesProps = {
  onThisDay: readonly Memory[];
  again: Note | undefined;
};

export function memoryName({ when }: Memory): string {
  if (when === 'week') return message('weekAgo');
  if (when === 'month') return message('monthAgo');
  return message('yearsAgo', { count: when.years });
}

/** A line of a memory: when it was, a link to its day, how it began. */
function Line({ name, note, more = 0 }: { name: string; note: Note; more?: number }) {
  return (
    <li>
      <a href={dayHash(note.day)}>{name}</a> <q dir="auto">{note.wordings[0]?.text}</q>
      {more > 0 && <small> {message('moreThatDay', { count: more })}</small>}
    </li>
  );
}

export function JournalMemories({ onThisDay, again }: JournalMemoriesProps) {
  const near = onThisDay.slice(0, NEAR_MEMORIES);
  if (near.length === 0 && again === undefined) return null;
  return (
    <section class="memories" aria-label={message('onThisDay')}>
      <ul>
        {near.map((memory) => (
          <Line key={memory.day} name={memoryName(memory)} note={memory.note} more={memory.more} />
        ))}
        {again && <Line name={message('readAgainNow')} note={again} />}
      </ul>
    </section>
  );
}
