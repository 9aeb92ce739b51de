// How a book comes to its reader: chosen on its own page too.
import { message } from '../utils/messages/read.ts';

const PACES = ['daily', 'among', 'page'] as const;

type Pace = (typeof PACES)[number];

export type ReadPaceProps = {
  pace: Pace;
  /** Whether its deck is on. */
  isOn: boolean;
  onPace(pace: Pace): void;
};

export function ReadPace({ pace: chosen, isOn, onPace }: ReadPaceProps) {
  return (
    <details class="read-pace">
      <summary>{message('readPace')}</summary>
      <fieldset aria-label={message('readPace')}>
        {PACES.map((pace) => (
          <label key={pace} class="read-choice">
            <input
              type="radio"
              name="pace"
              checked={pace === chosen}
              onChange={() => onPace(pace)}
            />
            {message(`readPace.${pace}`)}
          </label>
        ))}
      </fieldset>
      <p class="status">{message('readOneDaily')}</p>
      {!isOn && <p class="status">{message('readOff')}</p>}
    </details>
  );
}
