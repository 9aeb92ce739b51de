// The quiet end of a practice: that it is saved, and what comes next.
import { personHash } from '../utils/domain/practice-address.ts';
import { message } from '../utils/messages/practice.ts';
import { Named } from './named.tsx';

export type PracticeEndProps = {
  /** The id and the name of whom it was about; absent: someone near. */
  person: { id: string; name: string } | undefined;
  asks: boolean;
  onAsks(asks: boolean): void;
  onAgain(): void;
};

export function PracticeEnd({ person, asks, onAsks, onAgain }: PracticeEndProps) {
  return (
    <>
      <p class="practice-lead">
        {person ? <Named sentence="askLater" person={person.name} /> : message('savedNear')}
      </p>
      {person && asks && (
        <p class="practice-about">
          {message('askInPopup')}{' '}
          <button type="button" class="link-button" onClick={() => onAsks(false)}>
            {message('stopAsks')}
          </button>
        </p>
      )}
      <div class="practice-foot">
        <button type="button" class="main-button" onClick={onAgain}>
          {message('anotherPerson')}
        </button>
        {person && (
          <a class="link-button" href={personHash(person.id)}>
            <span>
              <Named sentence="toPerson" person={person.name} />
            </span>
          </a>
        )}
      </div>
    </>
  );
}
