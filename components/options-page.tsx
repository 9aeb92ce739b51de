// The options: questions, rhythm, decks, appearance, and what is done with the data.
import type { ComponentChildren } from 'preact';
import type { Language } from '../utils/domain/language.ts';
import { AFTER_FIRST_VIEW, RHYTHMS, SCHEMES, TEXT_SIZES } from '../utils/domain/setting-choices.ts';
import type { Settings } from '../utils/domain/settings.ts';
import type { StorageProblem } from '../utils/domain/storage-problem.ts';
import { hourName } from '../utils/messages/dates.ts';
import { message } from '../utils/messages/pages.ts';
import { Choice, type DeckChoice, DeckChoices } from './choices.tsx';
import { FirefoxHome } from './firefox-home.tsx';
import { LanguageOptions } from './language-options.tsx';
import { PageHead } from './page-head.tsx';
import { ProblemView } from './problem-view.tsx';

export type OptionsPageProps = {
  settings: Settings;
  decks: DeckChoice[];
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

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

export function OptionsPage(props: OptionsPageProps) {
  const { settings, onSetting, shortcut, homePage } = props;
  const choice = { settings, onSetting };
  return (
    <>
      <PageHead here="options" />
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
        <p>
          <a href="library.html">{message('library')}</a>
        </p>
      </section>
      <section aria-labelledby="appearance">
        <h2 id="appearance">{message('appearanceHeading')}</h2>
        <Choice name="scheme" values={SCHEMES} {...choice} />
        <Choice name="textSize" values={TEXT_SIZES} {...choice} />
      </section>
      {homePage && <FirefoxHome homePage={homePage} />}
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
