// The rules of a circle: read out before it begins, and one key away during it.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { CIRCLE_RULES, type CircleRule } from '../utils/domain/circle-plan.ts';
import { message } from '../utils/messages/circle.ts';

export type CircleRulesProps = {
  rules: readonly CircleRule[];
  onRule(rule: CircleRule, isOn: boolean): void;
  onBegin(): void;
  onBack(): void;
};

/** Before the circle: every rule, with a switch. */
export function CircleRules({ rules, onRule, onBegin, onBack }: CircleRulesProps) {
  const begin = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => begin.current?.focus(), []);
  return (
    <section class="circle-setup" aria-labelledby="rules">
      <h1 id="rules">{message('rulesTitle')}</h1>
      <p class="circle-about">{message('rulesAbout')}</p>
      <ol class="circle-rules">
        {CIRCLE_RULES.map((rule) => (
          <li key={rule}>
            <label class="circle-switch">
              <input
                type="checkbox"
                checked={rules.includes(rule)}
                onChange={(event) => onRule(rule, event.currentTarget.checked)}
              />
              {message(`rule.${rule}`)}
            </label>
          </li>
        ))}
      </ol>
      <div class="circle-foot">
        <button ref={begin} type="button" class="main-button" onClick={onBegin}>
          {message('begin')}
        </button>
        <button type="button" class="link-button" onClick={onBack}>
          {message('back')}
        </button>
      </div>
    </section>
  );
}

/** During the circle: those that are on. */
export function RuleList({ rules }: Pick<CircleRulesProps, 'rules'>) {
  if (rules.length === 0) return <p>{message('noRules')}</p>;
  return (
    <ol class="circle-rules">
      {rules.map((rule) => (
        <li key={rule}>{message(`rule.${rule}`)}</li>
      ))}
    </ol>
  );
}
