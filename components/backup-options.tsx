// Backups: how often, where they go, the last one, and whether the browser
// keeps the notes by itself.
import { BACKUP_RHYTHMS } from '../utils/domain/setting-choices.ts';
import { dayName } from '../utils/messages/dates.ts';
import { message } from '../utils/messages/pages.ts';

type Rhythm = (typeof BACKUP_RHYTHMS)[number];

export type BackupOptionsProps = {
  rhythm: Rhythm;
  isAllowed: boolean;
  isPersisted: boolean | undefined;
  /** Whether the reader can be asked to let the browser keep the notes. */
  canAsk: boolean;
  /** The local day of the last backup. */
  lastDay: string | undefined;
  thisYear: string;
  status: 'idle' | 'writing' | 'failed';
  onRhythm(rhythm: Rhythm): void;
  onAllow(): void;
  onBackUp(): void;
  onPersist(): void;
};

export function BackupOptions(props: BackupOptionsProps) {
  const { rhythm, isAllowed, isPersisted, lastDay } = props;
  return (
    <>
      <fieldset>
        <legend>{message('backups')}</legend>
        {BACKUP_RHYTHMS.map((value) => (
          <label key={value} class="choice">
            <input
              type="radio"
              name="backups"
              checked={rhythm === value}
              onChange={() => props.onRhythm(value)}
            />
            {message(`backups.${value}`)}
          </label>
        ))}
      </fieldset>
      <p class="status">{message('backupsAbout')}</p>
      <p>
        {lastDay === undefined
          ? message('noBackup')
          : message('lastBackup', { day: dayName(lastDay, props.thisYear) })}{' '}
        {(isAllowed || rhythm !== 'off') && (
          <button
            type="button"
            class="link-button"
            disabled={props.status === 'writing'}
            onClick={isAllowed ? props.onBackUp : props.onAllow}
          >
            {message(isAllowed ? 'backUpNow' : 'allowBackups')}
          </button>
        )}
      </p>
      <p class="status" role="status">
        {props.status === 'failed' && message('backupFailed')}
      </p>
      {isPersisted !== undefined && (
        <p class="status">
          {message(isPersisted ? 'kept.persisted' : 'kept.notPersisted')}{' '}
          {props.canAsk && (
            <button type="button" class="link-button" onClick={props.onPersist}>
              {message('kept.ask')}
            </button>
          )}
        </p>
      )}
    </>
  );
}
