// The options: questions, rhythm, decks, appearance, and what is done with the data.
import type { ComponentChildren } from 'preact';
import type { Language } from '../utils/domain/language.ts';
import { AFTER_FIRST_VIEW, RHYTHMS, SCHEMES, TEXT_SIZES } from '../utils/domain/setting-choices.ts';
import type { Settings } from '../utils/domain/settings.ts';
import type { StorageProblem } from '../utils/domain/storage-problem.ts';
import { hourName } from '../utils/messages/dates.ts';
import { type MessageName, message } from '../utils/messages/pages.ts';
import { LanguageOptions } from './language-options.tsx';
import { ProblemView } from './problem-view.tsx';

export type OptionsPageProps = {
  settings: Settings;
  decks: { id: string; isOn: boolean; isThere: boolean }[];
  /** The languages of the interface. */
  languages: readonly Language[];
  /** Those in which there are thoughts, and the codes of those that are read. */
  readable: readonly Language[];
  reading: readonly string[];
  status: 'idle' | 'done' | 'failed';
  problem: StorageProblem | undefined;
  version: string;
  shortcut: string | undefined;
  /** The address to set as home page; only in Firefox. */
  homePage: string | undefined;
  onSetting<Name extends keyof Settings>(name: Name, value: Settings[Name]): void;
  onDeck(id: string, isOn: boolean): void;
  /** What is done for the safety of the notes. */
  children?: ComponentChildren;
};

type ChoiceName = 'rhythm' | 'afterFirstView' | 'scheme' | 'textSize';

type ChoiceProps<Name extends ChoiceName> = Pick<OptionsPageProps, 'settings' | 'onSetting'> & {
  name: Name;
  values: readonly Settings[Name][];
};

function Choice<Name extends ChoiceName>({ name, values, settings, onSetting }: ChoiceProps<Name>) {
  return (
    <fieldset>
      <legend>{message(name)}</legend>
      {values.map((value) => (
        <label key={value} class="choice">
          <input
            type="radio"
            name={name}
            checked={settings[name] === value}
            onChange={() => onSetting(name, value)}
          />
          {message(`${name}.${value}` as MessageName)}
        </label>
      ))}
    </fieldset>
  );
}

type SwitchProps = Pick<OptionsPageProps, 'settings' | 'onSetting'> & {
  name: 'promptInPopup' | 'promptInNewTab' | 'asks' | 'readAgain';
};

function Switch({ name, settings, onSetting }: SwitchProps) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={settings[name]}
        onChange={(event) => onSetting(name, event.currentTarget.checked)}
      />
      {message(name)}
    </label>
  );
}

function DeckChoices({ decks, onDeck }: Pick<OptionsPageProps, 'decks' | 'onDeck'>) {
  const isLast = decks.filter(({ isOn }) => isOn).length === 1;
  return (
    <>
      {decks.map(({ id, isOn, isThere }) => (
        <label key={id} class="choice">
          <input
            type="checkbox"
            checked={isOn}
            disabled={isLast && isOn}
            onChange={(event) => onDeck(id, event.currentTarget.checked)}
          />
          <span>
            {message(`deck.${id}` as MessageName)}
            <small>{message(`deck.${id}.about` as MessageName)}</small>
            {!isThere && <small>{message('deckNotInLanguage')}</small>}
          </span>
        </label>
      ))}
      {isLast && <p class="status">{message('lastDeck')}</p>}
    </>
  );
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

export function OptionsPage(props: OptionsPageProps) {
  const { settings, onSetting, shortcut, homePage } = props;
  const choice = { settings, onSetting };
  return (
    <>
      <h1>{message('optionsTitle')}</h1>
      <ProblemView problem={props.problem} />
      <LanguageOptions {...props} />
      <section aria-labelledby="prompts">
        <h2 id="prompts">{message('promptsHeading')}</h2>
        <Switch name="promptInPopup" {...choice} />
        <Switch name="promptInNewTab" {...choice} />
        <Switch name="asks" {...choice} />
        {shortcut && <p class="status">{message('shortcut', { keys: shortcut })}</p>}
      </section>
      <section aria-labelledby="rhythm">
        <h2 id="rhythm">{message('rhythmHeading')}</h2>
        <Choice name="rhythm" values={RHYTHMS} {...choice} />
        <fieldset>
          <label>
            <span class="label">{message('dayBeginsAt')}</span>{' '}
            <select
              value={settings.dayBeginsAt}
              onChange={(event) => onSetting('dayBeginsAt', Number(event.currentTarget.value))}
            >
              {HOURS.map((hour) => (
                <option key={hour} value={hour}>
                  {hourName(hour)}
                </option>
              ))}
            </select>
          </label>
        </fieldset>
        <Choice name="afterFirstView" values={AFTER_FIRST_VIEW} {...choice} />
      </section>
      <section aria-labelledby="decks">
        <h2 id="decks">{message('decksHeading')}</h2>
        <DeckChoices decks={props.decks} onDeck={props.onDeck} />
      </section>
      <section aria-labelledby="appearance">
        <h2 id="appearance">{message('appearanceHeading')}</h2>
        <Choice name="scheme" values={SCHEMES} {...choice} />
        <Choice name="textSize" values={TEXT_SIZES} {...choice} />
      </section>
      {homePage && (
        <section aria-labelledby="firefox">
          <h2 id="firefox">{message('firefoxHeading')}</h2>
          <p>{message('firefoxAbout')}</p>
          <input type="text" readOnly value={homePage} aria-label={message('firefoxHeading')} />
        </section>
      )}
      <section aria-labelledby="data">
        <h2 id="data">{message('dataHeading')}</h2>
        <p>{message('dataAbout')}</p>
        <Switch name="readAgain" {...choice} />
        {props.children}
        <p class="status">{message('version', { version: props.version })}</p>
      </section>
      <p class="status" role="status">
        {props.status === 'failed' && message('changeFailed')}
      </p>
    </>
  );
}
