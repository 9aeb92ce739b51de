// Entering a person: whom, one question of four, and what they would say to it.
import type { Person } from '../utils/domain/person.ts';
import type { ShownPrompt } from '../utils/domain/prompt.ts';
import { ABOUT, type About } from '../utils/domain/sensing.ts';
import type { Settings } from '../utils/domain/settings.ts';
import { message } from '../utils/messages/practice.ts';

export type PracticeEnterProps = {
  person: string;
  /** To pick from. */
  people: readonly Person[];
  station: Settings['station'];
  about: About | undefined;
  prompt: ShownPrompt | undefined;
  text: string;
  /** Seconds since the clock was asked for; undefined while it is not. */
  secondsPassed: number | undefined;
  onPerson(person: string): void;
  onAbout(about: About): void;
  onAnotherPrompt(): void;
  onText(text: string): void;
  onClock(isShown: boolean): void;
  onContinue(): void;
};

function Whom({ person, people, station, onPerson }: PracticeEnterProps) {
  return (
    <div class="practice-part">
      {station !== 'none' && <p class="practice-about">{message(`stationAbout.${station}`)}</p>}
      <label class="practice-field">
        {message('whom')}
        <input
          type="text"
          dir="auto"
          autocomplete="off"
          placeholder={message('whomHint')}
          value={person}
          onInput={(event) => onPerson(event.currentTarget.value)}
        />
      </label>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that fill in the field above */}
      <div class="practice-people" role="group" aria-label={message('pickSomeone')}>
        {people.map(({ id, name, colour }) => (
          <button
            key={id}
            type="button"
            class="link-button"
            aria-pressed={person === name}
            onClick={() => onPerson(name)}
          >
            {colour && <span class={`person-dot person-${colour}`} aria-hidden="true" />}
            <bdi>{name}</bdi>
          </button>
        ))}
        <button
          type="button"
          class="link-button"
          aria-pressed={person.trim() === ''}
          onClick={() => onPerson('')}
        >
          {message('someoneNear')}
        </button>
      </div>
    </div>
  );
}

function Question({ about, prompt, onAbout, onAnotherPrompt }: PracticeEnterProps) {
  return (
    <div class="practice-part">
      <fieldset class="practice-choices">
        <legend>{message('oneQuestion')}</legend>
        {ABOUT.map((one) => (
          <label key={one} class="practice-choice">
            <input
              type="radio"
              name="about"
              checked={one === about}
              onChange={() => onAbout(one)}
            />
            {message(`about.${one}`)}
          </label>
        ))}
      </fieldset>
      {prompt && (
        <p class="practice-prompt" id="prompt">
          {prompt.text}{' '}
          <button type="button" class="link-button" onClick={onAnotherPrompt}>
            {message('anotherPrompt')}
          </button>
        </p>
      )}
    </div>
  );
}

function Clock({ secondsPassed, onClock }: PracticeEnterProps) {
  const isShown = secondsPassed !== undefined;
  return (
    <span class="practice-clock">
      {isShown && (
        <span role="timer">
          {message('minutesPassed', {
            minutes: Math.floor(secondsPassed / 60),
            seconds: String(secondsPassed % 60).padStart(2, '0'),
          })}
        </span>
      )}
      <button type="button" class="link-button" onClick={() => onClock(!isShown)}>
        {message(isShown ? 'hideClock' : 'showClock')}
      </button>
    </span>
  );
}

export function PracticeEnter(props: PracticeEnterProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    props.onContinue();
  };
  return (
    <>
      <Whom {...props} />
      <Question {...props} />
      <div class="practice-field">
        <span class="practice-label">
          <label for="entered">{message('asTheyWouldSay')}</label>
          <Clock {...props} />
        </span>
        <textarea
          id="entered"
          rows={6}
          dir="auto"
          aria-describedby={props.prompt && 'prompt'}
          placeholder={message('asTheyWouldSayHint')}
          value={props.text}
          onInput={(event) => props.onText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div class="practice-foot">
        <button type="button" class="main-button" onClick={props.onContinue}>
          {message('continueStep')}
        </button>
        {props.text.trim() === '' && (
          <button type="button" class="link-button" onClick={props.onContinue}>
            {message('skipStep')}
          </button>
        )}
      </div>
    </>
  );
}
