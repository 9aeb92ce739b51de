// The languages: of the interface, and of the thoughts and questions.
import { AS_THE_BROWSER, type Language } from '../utils/domain/language.ts';
import type { Settings } from '../utils/domain/settings.ts';
import { message } from '../utils/messages/pages.ts';
import { switchProps } from './switch-props.ts';

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

/** The name of a language, in its own letters. */
function Named({ name, code, direction }: Omit<Language, 'direction'> & Partial<Language>) {
  return <span {...(direction && { lang: code, dir: direction })}>{name}</span>;
}

/** The language of the interface. */
export function InterfaceLanguage({
  settings,
  languages,
  onSetting,
}: Pick<LanguageOptionsProps, 'settings' | 'languages' | 'onSetting'>) {
  // The first has no direction: it is no language, but one that the page speaks of.
  const choices = [{ code: AS_THE_BROWSER, name: message('language.auto') }, ...languages];
  return (
    <fieldset>
      <legend>{message('language')}</legend>
      {choices.map((choice) => (
        <label key={choice.code} class="choice">
          <input
            type="radio"
            name="language"
            checked={settings.language === choice.code}
            onChange={() => onSetting('language', choice.code)}
          />
          <Named {...choice} />
        </label>
      ))}
    </fieldset>
  );
}

export function LanguageOptions(props: LanguageOptionsProps) {
  const { readable, reading, onSetting } = props;
  const isLast = reading.length === 1;
  const onReading = (code: string, isWanted: boolean) => {
    const others = reading.filter((one) => one !== code);
    onSetting('deckLanguages', isWanted ? [...others, code] : others);
  };
  return (
    <section aria-labelledby="languages">
      <h2 id="languages">{message('languageHeading')}</h2>
      <InterfaceLanguage {...props} />
      <fieldset>
        <legend>{message('deckLanguages')}</legend>
        {readable.map((choice) => {
          const isOn = reading.includes(choice.code);
          return (
            <label key={choice.code} class="choice">
              <input
                type="checkbox"
                name="deckLanguages"
                {...switchProps({
                  isOn,
                  isFixed: isLast && isOn,
                  onSwitch: (isWanted) => onReading(choice.code, isWanted),
                })}
              />
              <Named {...choice} />
            </label>
          );
        })}
        {isLast && <p class="status">{message('lastLanguage')}</p>}
      </fieldset>
    </section>
  );
}
