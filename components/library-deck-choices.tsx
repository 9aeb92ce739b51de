// How a deck comes up, in a line that opens: its policy, of a book its pace, and how often.
import {
  PACES,
  type Pace,
  POLICIES,
  WEIGHT_NAMES,
  WEIGHTS,
  weightName,
} from '../utils/domain/deck-choices.ts';
import type { DeckPolicy } from '../utils/domain/deck-rank.ts';
import { message } from '../utils/messages/library.ts';
import type { LibraryDeck } from './library-types.ts';
import { deckWay } from './library-words.ts';

export type DeckChoiceActions = {
  onPolicy(id: string, policy: DeckPolicy): void;
  onWeight(id: string, weight: number): void;
  onPace(id: string, pace: Pace): void;
};

export type LibraryDeckChoicesProps = DeckChoiceActions & { deck: LibraryDeck };

type ChoiceProps<Value extends string> = {
  /** Of the group in the page. */
  name: string;
  legend: string;
  values: readonly { value: Value; words: string; about?: string }[];
  chosen: Value;
  onChoice(value: Value): void;
};

function Choice<Value extends string>(props: ChoiceProps<Value>) {
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      {props.values.map(({ value, words, about }) => (
        <label key={value} class="choice">
          <input
            type="radio"
            name={props.name}
            checked={value === props.chosen}
            onChange={() => props.onChoice(value)}
          />
          <span>
            {words}
            {about && <small>{about}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function PolicyChoice({ deck, onPolicy }: LibraryDeckChoicesProps) {
  return (
    <Choice
      name={`policy-${deck.id}`}
      legend={message('policy')}
      values={POLICIES.map((policy) => ({
        value: policy,
        words: message(`policy.${policy}`),
        about: message(`policy.${policy}.about`),
      }))}
      chosen={deck.policy}
      onChoice={(policy) => onPolicy(deck.id, policy)}
    />
  );
}

function PaceChoice({ deck, onPace }: LibraryDeckChoicesProps) {
  return (
    <Choice
      name={`pace-${deck.id}`}
      legend={message('pace')}
      values={PACES.map((pace) => ({ value: pace, words: message(`pace.${pace}`) }))}
      chosen={deck.pace ?? 'among'}
      onChoice={(pace) => onPace(deck.id, pace)}
    />
  );
}

function WeightChoice({ deck, onWeight }: LibraryDeckChoicesProps) {
  return (
    <Choice
      name={`weight-${deck.id}`}
      legend={message('weight')}
      values={WEIGHT_NAMES.map((name) => ({ value: name, words: message(`weight.${name}`) }))}
      chosen={weightName(deck.weight)}
      onChoice={(name) => onWeight(deck.id, WEIGHTS[name])}
    />
  );
}

export function LibraryDeckChoices(props: LibraryDeckChoicesProps) {
  const { deck } = props;
  const isAmong = !deck.book || (deck.pace ?? 'among') === 'among';
  return (
    <details class="library-choices">
      <summary>
        <span class="visually-hidden">{message('howItComes')}: </span>
        {deckWay(deck)}
      </summary>
      {/* A book stays in its order, and what came with Outward in its ring. */}
      {!deck.isBuiltIn && !deck.book && <PolicyChoice {...props} />}
      {deck.book && <PaceChoice {...props} />}
      {isAmong && <WeightChoice {...props} />}
    </details>
  );
}
