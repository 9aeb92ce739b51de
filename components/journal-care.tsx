// A word for the safety of the notes: an old backup, or a store that the browser emptied.
import { dayName } from '../utils/messages/dates.ts';
import { message } from '../utils/messages/journal.ts';

export type JournalCareProps = {
  /** Set where a backup is missed: the day of the last one, or that there is none. */
  missedBackup: { day: string | undefined } | undefined;
  thisYear: string;
  /** The day on which the browser had lost the notes. */
  emptiedOn: string | undefined;
  onEmptiedSeen(): void;
};

export function JournalCareWords(props: JournalCareProps) {
  const { missedBackup, thisYear, emptiedOn, onEmptiedSeen } = props;
  return (
    <>
      {emptiedOn && (
        <p class="problem" role="alert">
          {message('emptied', { day: dayName(emptiedOn, thisYear) })}{' '}
          <button type="button" class="link-button" onClick={onEmptiedSeen}>
            {message('emptiedSeen')}
          </button>
        </p>
      )}
      {missedBackup && (
        <p class="status">
          {missedBackup.day === undefined
            ? message('backupNever')
            : message('backupOld', { day: dayName(missedBackup.day, thisYear) })}{' '}
          <a href="options.html#data">{message('toBackups')}</a>
        </p>
      )}
    </>
  );
}
