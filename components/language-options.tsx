// The languages: of the interface, and of the thoughts and questions.
import { AS_THE_BROWSER, type Language } from '../utils/domain/language.ts';
import type { Settings } from '../utils/domain/settings.ts';
import { message } from '../utils/messages/pages.ts';

export type LanguageOptionsProps = {
  settings: Settings;
  /** The languages of the interface. */
  languages: readonly Language[];
  /** Those in which there are thoughts. */
  readable: readonly Language[];
  /** The codes of those in which thoughts are read now. */
  reading: readonly string[];
  onSetting<Name extends keyof Settings>(name: Name, value: Settings[Name]): void;
};

type ChoicesProps = {
  name: string;
  legend: string;
  type: 'radio' | 'checkbox';
  /** Without a direction: no language of its own, but one that the page speaks of. */
  choices: readonly (Omit<Language, 'direction'> & Partial<Language>)[];
  chosen: readonly string[];
  /** Whether the only one that is chosen has to stay so. */
  isLast?: boolean;
  onChoice(code: string, isWanted: boolean): void;
};

function Choices({ name, legend, type, choices, chosen, isLast = false, onChoice }: ChoicesProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.map(({ code, name: called, direction }) => (
        <label key={code} class="choice">
          <input
            type={type}
            name={name}
            checked={chosen.includes(code)}
            disabled={isLast && chosen.includes(code)}
            onChange={(event) => onChoice(code, event.currentTarget.checked)}
          />
          <span {...(direction && { lang: code, dir: direction })}>{called}</span>
        </label>
      ))}
      {isLast && <p class="status">{message('lastLanguage')}</p>}
    </fieldset>
  );
}

/** The language of the interface. */
export function InterfaceLanguage({
  settings,
  languages,
  onSetting,
}: Pick<LanguageOptionsProps, 'settings' | 'languages' | 'onSetting'>) {
  return (
    <Choices
      name="language"
      legend={message('language')}
      type="radio"
      choices={[{ code: AS_THE_BROWSER, name: message('language.auto') }, ...languages]}
      chosen={[settings.language]}
      onChoice={(code) => onSetting('language', code)}
    />
  );
}

export function LanguageOptions(props: LanguageOptionsProps) {
  const { readable, reading, onSetting } = props;
  const onReading = (code: string, isWanted: boolean) => {
    const others = reading.filter((one) => one !== code);
    onSetting('deckLanguages', isWanted ? [...others, code] : others);
  };
  return (
    <section aria-labelledby="languages">
      <h2 id="languages">{message('languageHeading')}</h2>
      <InterfaceLanguage {...props} />
      <Choices
        name="deckLanguages"
        legend={message('deckLanguages')}
        type="checkbox"
        choices={readable}
        chosen={reading}
        isLast={reading.length === 1}
        onChoice={onReading}
      />
    </section>
  );
}
