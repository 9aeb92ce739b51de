// What has happened to a person, in a sentence, and the way back where there is one.
import { PERSON_NAME_LENGTH, type Person } from '../utils/domain/person.ts';
import { message } from '../utils/messages/practice.ts';
import { Named } from './named.tsx';

export type PeopleStatus =
  | 'idle'
  | 'added'
  | 'known'
  | 'renamed'
  | 'merged'
  | 'deleted'
  | 'restored'
  | 'failed'
  | 'no-name'
  | 'name-too-long';

export type PeopleSaidProps = {
  status: PeopleStatus;
  /** Who bears the name that was typed. */
  bearer: Person | undefined;
  /** The length of the name that was typed last. */
  typedLength: number;
  canUndo: boolean;
  onUndo(): void;
};

function words({ status, typedLength }: PeopleSaidProps): string {
  if (status === 'added') return message('personAdded');
  if (status === 'renamed') return message('renamed');
  if (status === 'merged') return message('personMerged');
  if (status === 'deleted') return message('personDeleted');
  if (status === 'restored') return message('restored');
  if (status === 'failed') return message('changeFailed');
  if (status === 'no-name') return message('noName');
  if (status === 'name-too-long')
    return message('nameTooLong', { limit: PERSON_NAME_LENGTH, length: typedLength });
  return '';
}

export function PeopleSaid(props: PeopleSaidProps) {
  const { status, bearer, canUndo, onUndo } = props;
  return (
    <div class="practice-said">
      <p class="status" role="status">
        {status === 'known' && bearer ? (
          <Named sentence="personKnown" person={bearer.name} />
        ) : (
          words(props)
        )}
      </p>
      {canUndo && (
        <button type="button" class="link-button" onClick={onUndo}>
          {message('undo')}
        </button>
      )}
    </div>
  );
}
