// The one line that says that there is someone to ask. No name: others see the popup too.
import { askHash } from '../utils/domain/practice-address.ts';
import { message } from '../utils/messages/pages.ts';

export type AskLineProps = {
  /** The id of the sensing. */
  note: string;
  /** Whether the reader has just said that they want none of it. */
  isStopped: boolean;
  onStop(): void;
};

export function AskLine({ note, isStopped, onStop }: AskLineProps) {
  return (
    <p class="panel-line" role="status">
      {isStopped ? (
        message('asksStopped')
      ) : (
        <>
          <a href={`practice.html${askHash(note)}`} target="_blank" rel="noopener">
            {message('someoneToAsk')}
          </a>{' '}
          <button type="button" class="link-button" onClick={onStop}>
            {message('stopAsks')}
          </button>
        </>
      )}
    </p>
  );
}
