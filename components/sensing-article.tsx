// One sensing: what the reader sensed, and beside it what the person said.
import type { Note } from '../utils/domain/note.ts';
import { askHash } from '../utils/domain/practice-address.ts';
import { dayName } from '../utils/messages/dates.ts';
import { message } from '../utils/messages/practice.ts';

export type SensingArticleProps = {
  note: Note;
  thisYear: string;
  /** 'sensed' where the answer is being written below, 'both' where it has just been; absent: both, with the way to write it. */
  parts?: 'sensed' | 'both';
};

function Sensed({ note }: { note: Note }) {
  const { sensing, prompt, wordings } = note;
  return (
    <div>
      <h3>{message('sensed')}</h3>
      {wordings.map(({ id, text }) => (
        <p key={id} class="note-words" dir="auto">
          {text}
        </p>
      ))}
      {sensing?.sure && <p class="note-day">{message(`sure.${sensing.sure}`)}</p>}
      {prompt && (
        <p class="note-day" dir="auto">
          {prompt.text}
        </p>
      )}
      {sensing?.deed && (
        <p class="note-day" dir="auto">
          {message('couldDo', { deed: sensing.deed })}
        </p>
      )}
    </div>
  );
}

function Said({ note, hasActions }: { note: Note; hasActions: boolean }) {
  const { answer } = note;
  return (
    <div>
      <h3>{message('said')}</h3>
      {answer && answer.text !== '' && (
        <p class="note-words" dir="auto">
          {answer.text}
        </p>
      )}
      {answer?.near && <p class="note-day">{message(`near.${answer.near}`)}</p>}
      {answer?.isDeclined && <p class="note-day">{message('notAsked')}</p>}
      {answer === undefined && <p class="note-day">{message('notAskedYet')}</p>}
      {hasActions && (
        <a class="link-button" href={askHash(note.id)}>
          {message(answer && !answer.isDeclined ? 'changeAnswer' : 'addAnswer')}
        </a>
      )}
    </div>
  );
}

export function SensingArticle({ note, thisYear, parts }: SensingArticleProps) {
  const day = dayName(note.day, thisYear);
  const about = note.sensing?.about;
  return (
    <article class="sensing" aria-label={day}>
      <h2 class="sensing-day">
        <time dateTime={note.day}>{day}</time>
        {about && <span> · {message(`about.${about}`)}</span>}
      </h2>
      <div class={parts === 'sensed' ? undefined : 'sensing-both'}>
        <Sensed note={note} />
        {parts !== 'sensed' && <Said note={note} hasActions={parts === undefined} />}
      </div>
    </article>
  );
}
