// Thoughts related to one, by what they share with it; each with its source and
// a link to what was written to it.
import { thoughtHash } from '../utils/domain/journal-address.ts';
import type { RelatedBy, ThoughtTie } from '../utils/domain/related.ts';
import { sourceLine, type Thought } from '../utils/domain/thought.ts';
import { message } from '../utils/messages/related.ts';

type AnsweredThought = { thought: Thought; notes: number };

export type RelatedThoughtsProps = {
  /** Undefined while they are being read. */
  found: readonly RelatedBy<ThoughtTie, AnsweredThought>[] | undefined;
};

function OneThought({ thought, notes }: AnsweredThought) {
  const line = sourceLine(thought.source);
  return (
    <li>
      <p dir="auto" lang={thought.language}>
        {thought.text}
      </p>
      {(line !== undefined || notes > 0) && (
        <p class="related-about">
          {line !== undefined && <bdi>{line}</bdi>}
          {notes > 0 && (
            <a href={`journal.html${thoughtHash(thought.id)}`}>
              {message('notesToIt', { count: notes })}
            </a>
          )}
        </p>
      )}
    </li>
  );
}

export function RelatedThoughts({ found }: RelatedThoughtsProps) {
  return (
    <div class="related-found" aria-busy={found === undefined}>
      {found?.map(({ tie, values }) => (
        <section key={tie} aria-label={message(`relatedTo.${tie}`)}>
          <h3>{message(`relatedTo.${tie}`)}</h3>
          <ul>
            {values.map((one) => (
              <OneThought key={one.thought.id} {...one} />
            ))}
          </ul>
        </section>
      ))}
      <p class="status" role="status">
        {found?.length === 0 && message('noRelatedThoughts')}
      </p>
    </div>
  );
}
