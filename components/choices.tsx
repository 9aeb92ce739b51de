// The choices that more than one page offers: a setting of a few values, and the decks.
import type { Settings } from '../utils/domain/settings.ts';
import { type MessageName, message } from '../utils/messages/pages.ts';
import { switchProps } from './switch-props.ts';

type ChoiceName = 'rhythm' | 'afterFirstView' | 'scheme' | 'textSize';

type ChoiceProps<Name extends ChoiceName> = {
  settings: Settings;
  onSetting(name: Name, value: Settings[Name]): void;
  name: Name;
  values: readonly Settings[Name][];
};

/** One of a few values of a setting. */
export function Choice<Name extends ChoiceName>({
  name,
  values,
  settings,
  onSetting,
}: ChoiceProps<Name>) {
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

/** A deck with whether it is on, and whether it is there in a language that is read. */
export type DeckChoice = { id: string; isOn: boolean; isThere: boolean };

export type DeckChoicesProps = {
  decks: DeckChoice[];
  onDeck(id: string, isOn: boolean): void;
};

/** The decks, of which one has to stay on. */
export function DeckChoices({ decks, onDeck }: DeckChoicesProps) {
  const isLast = decks.filter(({ isOn }) => isOn).length === 1;
  return (
    <>
      {decks.map(({ id, isOn, isThere }) => (
        <label key={id} class="choice">
          <input
            type="checkbox"
            {...switchProps({ isOn, isFixed: isLast && isOn, onSwitch: (on) => onDeck(id, on) })}
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
