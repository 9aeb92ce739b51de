// The beginning of a practice: what it is, in two sentences, and how it is set.

import { PAUSE_MOST_SECONDS, STATIONS } from '../utils/domain/setting-choices.ts';
import type { Settings } from '../utils/domain/settings.ts';
import { message } from '../utils/messages/practice.ts';

export type PracticeBeginProps = {
  pauseSeconds: number;
  /** The length of the pause as typed. */
  pauseTyped: string;
  isPauseWrong: boolean;
  station: Settings['station'];
  onBegin(seconds: number): void;
  onPauseSeconds(typed: string): void;
  onStation(station: Settings['station']): void;
};

function Path({ station, onStation }: Pick<PracticeBeginProps, 'station' | 'onStation'>) {
  return (
    <details class="practice-path">
      <summary>{message('thePath')}</summary>
      <p class="practice-about">{message('pathAbout')}</p>
      <fieldset class="practice-choices" aria-label={message('thePath')}>
        {STATIONS.map((one) => (
          <label key={one} class="practice-choice">
            <input
              type="radio"
              name="station"
              checked={one === station}
              onChange={() => onStation(one)}
            />
            {message(`station.${one}`)}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

export function PracticeBegin(props: PracticeBeginProps) {
  const { pauseSeconds, isPauseWrong } = props;
  return (
    <>
      <p class="practice-lead">{message('practiceAbout')}</p>
      <div class="practice-foot">
        <button type="button" class="main-button" onClick={() => props.onBegin(pauseSeconds)}>
          {message('begin')}
        </button>
        {pauseSeconds > 0 && (
          <button type="button" class="link-button" onClick={() => props.onBegin(0)}>
            {message('skipPause')}
          </button>
        )}
      </div>
      <div class="practice-set">
        <label class="practice-length">
          {message('pauseLength')}
          <input
            type="number"
            min={0}
            max={PAUSE_MOST_SECONDS}
            step={5}
            value={props.pauseTyped}
            aria-invalid={isPauseWrong}
            aria-describedby="pause-range"
            onInput={(event) => props.onPauseSeconds(event.currentTarget.value)}
          />
        </label>
        <p class="status" role="status" id="pause-range">
          {isPauseWrong && message('pauseRange')}
        </p>
        <Path {...props} />
      </div>
      <p class="practice-about">
        {message('friendsAbout')} <a href="circle.html">{message('toCircle')}</a>
      </p>
      <p class="practice-private">{message('privateOthers')}</p>
    </>
  );
}
