// A word for the safety of the notes: an old backup, or a search that was mended.
import { dayName } from '../utils/messages/dates.ts';
import { message } from '../utils/messages/journal.ts';

export type JournalCareProps = {
  /** Set where a backup is missed: the day of the last one, or that there is none. */
  missedBackup: { day: string | undefined } | undefined;
  /** How many notes the search had wrongly. */
  repaired: number;
  thisYear: string;
};

export function JournalCareWords({ missedBackup, repaired, thisYear }: JournalCareProps) {
  return (
    <>
      {missedBackup && (
        <p class="status">
          {missedBackup.day === undefined
            ? message('backupNever')
            : message('backupOld', { day: dayName(missedBackup.day, thisYear) })}{' '}
          <a href="options.html#data">{message('toBackups')}</a>
        </p>
      )}
      <p class="status" role="status" hidden={repaired === 0}>
        {repaired > 0 && message('searchRepaired', { count: repaired })}
      </p>
    </>
  );
}
