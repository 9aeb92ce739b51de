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

/** The language of the interface. */
export function InterfaceLanguage({
  settings,
  languages,
  onSetting,
}: Pick<LanguageOptionsProps, 'settings' | 'languages' | 'onSetting'>) {
  const choices = [
    { code: AS_THE_BROWSER, name: message('language.auto'), direction: undefined },
    ...languages,
  ];
  return (
    <fieldset>
      <legend>{message('language')}</legend>
      {choices.map(({ code, name, direction }) => (
        <label key={code} class="choice">
          <input
            type="radio"
            name="language"
            checked={settings.language === code}
            onChange={() => onSetting('language', code)}
          />
          <span {...(direction && { lang: code, dir: direction })}>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Reading({ readable, reading, onSetting }: LanguageOptionsProps) {
  const isLast = reading.length === 1;
  const onToggle = (code: string, isWanted: boolean) => {
    const others = reading.filter((one) => one !== code);
    onSetting('deckLanguages', isWanted ? [...others, code] : others);
  };
  return (
    <fieldset>
      <legend>{message('deckLanguages')}</legend>
      {readable.map(({ code, name, direction }) => (
        <label key={code} class="choice">
          <input
            type="checkbox"
            checked={reading.includes(code)}
            disabled={isLast && reading.includes(code)}
            onChange={(event) => onToggle(code, event.currentTarget.checked)}
          />
          <span lang={code} dir={direction}>
            {name}
          </span>
        </label>
      ))}
      {isLast && <p class="status">{message('lastLanguage')}</p>}
    </fieldset>
  );
}

export function LanguageOptions(props: LanguageOptionsProps) {
  return (
    <section aria-labelledby="languages">
      <h2 id="languages">{message('languageHeading')}</h2>
      <InterfaceLanguage {...props} />
      <Reading {...props} />
    </section>
  );
}
