// Notes near to one, by what they share with it: each a link to it, and how it begins.
import { noteHash } from '../utils/domain/journal-address.ts';
import type { Note } from '../utils/domain/note.ts';
import type { NoteTie, RelatedBy } from '../utils/domain/related.ts';
import { dayName } from '../utils/messages/dates.ts';
import { message } from '../utils/messages/related.ts';

export type RelatedNotesProps = {
  /** Undefined while they are being read. */
  found: readonly RelatedBy<NoteTie, Note>[] | undefined;
  thisYear: string;
};

export function RelatedNotes({ found, thisYear }: RelatedNotesProps) {
  return (
    <div class="related-found" aria-busy={found === undefined}>
      {found?.map(({ tie, values }) => (
        <section key={tie} aria-label={message(`nearBy.${tie}`)}>
          <h3>{message(`nearBy.${tie}`)}</h3>
          <ul>
            {values.map((note) => (
              <li key={note.id} class="related-note">
                <a href={noteHash(note.id)}>
                  <time dateTime={note.day}>{dayName(note.day, thisYear)}</time>
                </a>{' '}
                <q dir="auto">{note.wordings[0]?.text}</q>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p class="status" role="status">
        {found?.length === 0 && message('noRelatedNotes')}
      </p>
    </div>
  );
}
