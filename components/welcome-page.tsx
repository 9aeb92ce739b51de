// The first run: what is chosen already, and three places to choose otherwise.
import type { Language } from '../utils/domain/language.ts';
import { RHYTHMS } from '../utils/domain/setting-choices.ts';
import type { Settings } from '../utils/domain/settings.ts';
import type { StorageProblem } from '../utils/domain/storage-problem.ts';
import { message } from '../utils/messages/welcome.ts';
import { Choice, type DeckChoice, DeckChoices } from './choices.tsx';
import { FirefoxHome } from './firefox-home.tsx';
import { InterfaceLanguage } from './language-options.tsx';
import { ProblemView } from './problem-view.tsx';

export type WelcomePageProps = {
  settings: Settings;
  decks: DeckChoice[];
  /** The languages of the interface. */
  languages: readonly Language[];
  status: 'idle' | 'done' | 'failed';
  problem: StorageProblem | undefined;
  /** The keys that open the popup, where there are any. */
  shortcut: string | undefined;
  /** The address to set as home page; only in Firefox. */
  homePage: string | undefined;
  onSetting<Name extends keyof Settings>(name: Name, value: Settings[Name]): void;
  onDeck(id: string, isOn: boolean): void;
  /** Whether anything was chosen or not: what is chosen holds already. */
  onLeave(): void;
};

export function WelcomePage(props: WelcomePageProps) {
  const { settings, onSetting, shortcut, homePage } = props;
  return (
    <>
      <header class="welcome-head">
        <h1>{message('welcome')}</h1>
        <button type="button" class="quiet-button" onClick={props.onLeave}>
          {message('skipStep')}
        </button>
      </header>
      <p>{message('welcomeAbout')}</p>
      <ProblemView problem={props.problem} />
      <section aria-labelledby="languages">
        <h2 id="languages">{message('languageHeading')}</h2>
        <InterfaceLanguage {...props} />
      </section>
      <section aria-labelledby="decks">
        <h2 id="decks">{message('decksHeading')}</h2>
        <DeckChoices decks={props.decks} onDeck={props.onDeck} />
      </section>
      <section aria-labelledby="rhythm">
        <h2 id="rhythm">{message('rhythmHeading')}</h2>
        <Choice name="rhythm" values={RHYTHMS} settings={settings} onSetting={onSetting} />
      </section>
      <section aria-labelledby="popup">
        <h2 id="popup">{message('popupHeading')}</h2>
        <p>{message('popupAbout')}</p>
        {shortcut && <p class="status">{message('shortcut', { keys: shortcut })}</p>}
      </section>
      {homePage && (
        <FirefoxHome homePage={homePage}>
          <p class="status">{message('privateAbout')}</p>
        </FirefoxHome>
      )}
      <section aria-labelledby="data">
        <h2 id="data">{message('dataHeading')}</h2>
        <p>{message('dataAbout')}</p>
      </section>
      <p class="status" role="status">
        {props.status === 'failed' && message('changeFailed')}
      </p>
      <button type="button" class="main-button" onClick={props.onLeave}>
        {message('done')}
      </button>
    </>
  );
}
