// What a circle begins with: the question, the seats, the times.
import {
  CIRCLE_LIMITS,
  type CirclePlan,
  type PlanProblem,
  plannedSeconds,
  QUESTION_MAX,
  SEAT_NAME_MAX,
} from '../utils/domain/circle-plan.ts';
import { message } from '../utils/messages/circle.ts';
import { PageHead } from './page-head.tsx';

export type CircleSetupProps = {
  plan: CirclePlan;
  problem: PlanProblem | undefined;
  wasRefused: boolean;
  onSeats(count: number): void;
  onName(seat: number, name: string): void;
  onQuestion(text: string): void;
  onAnotherQuestion(): void;
  onPlan(change: Partial<CirclePlan>): void;
  onRules(): void;
};

function choicesBetween([least, most]: readonly [number, number], step: number): number[] {
  return Array.from({ length: (most - least) / step + 1 }, (_, at) => least + at * step);
}

const SEATS = choicesBetween(CIRCLE_LIMITS.seats, 1);

const CHOICES = {
  turnSeconds: choicesBetween(CIRCLE_LIMITS.turnSeconds, 15),
  silenceSeconds: choicesBetween(CIRCLE_LIMITS.silenceSeconds, 5),
  openingSeconds: choicesBetween(CIRCLE_LIMITS.openingSeconds, 15),
  rounds: choicesBetween(CIRCLE_LIMITS.rounds, 1),
};

type ChoiceName = keyof typeof CHOICES;

function choiceWords(name: ChoiceName, count: number): string {
  if (name === 'rounds') return message('roundCount', { count });
  return count === 0 ? message('none') : message('secondsShort', { count });
}

type ChoiceProps = Pick<CircleSetupProps, 'plan' | 'onPlan'> & { name: ChoiceName };

function Choice({ name, plan, onPlan }: ChoiceProps) {
  return (
    <label>
      <span>{message(`time.${name}`)}</span>
      <select
        value={plan[name]}
        onChange={(event) => onPlan({ [name]: Number(event.currentTarget.value) })}
      >
        {CHOICES[name].map((count) => (
          <option key={count} value={count}>
            {choiceWords(name, count)}
          </option>
        ))}
      </select>
    </label>
  );
}

function problemWords({ problem, plan }: CircleSetupProps): string {
  const [least, most] = CIRCLE_LIMITS.seats;
  const { length } = plan.question.text.trim();
  switch (problem) {
    case undefined:
      return '';
    case 'seats':
      return message('problem.seats', { least, most });
    case 'name-too-long':
      return message('problem.name-too-long', { limit: SEAT_NAME_MAX });
    case 'question-too-long':
      return message('problem.question-too-long', { limit: QUESTION_MAX, length });
    case 'no-question':
      return message('problem.no-question');
    case 'times':
      return message('problem.times');
  }
}

function Question({ plan, problem, onQuestion, onAnotherQuestion }: CircleSetupProps) {
  return (
    <section class="circle-field">
      <div class="circle-label">
        <label for="question">{message('question')}</label>
        <button type="button" class="link-button" onClick={onAnotherQuestion}>
          {message('anotherQuestion')}
        </button>
      </div>
      <textarea
        id="question"
        rows={2}
        dir="auto"
        placeholder={message('questionHint')}
        value={plan.question.text}
        aria-invalid={problem === 'no-question' || problem === 'question-too-long'}
        aria-describedby="plan-problem"
        onInput={(event) => onQuestion(event.currentTarget.value)}
      />
    </section>
  );
}

function Seats({ plan, problem, onSeats, onName }: CircleSetupProps) {
  const { seats } = plan;
  return (
    <section class="circle-field">
      <label class="circle-count">
        <span>{message('seats')}</span>
        <select
          value={seats.length}
          onChange={(event) => onSeats(Number(event.currentTarget.value))}
        >
          {SEATS.map((count) => (
            <option key={count} value={count}>
              {count}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>{message('names')}</legend>
        <div class="circle-names">
          {seats.map((name, seat) => (
            <input
              key={seat}
              type="text"
              dir="auto"
              autocomplete="off"
              aria-label={message('seatNumber', { number: seat + 1 })}
              placeholder={message('seatNumber', { number: seat + 1 })}
              value={name}
              aria-invalid={problem === 'name-too-long' && name.trim().length > SEAT_NAME_MAX}
              aria-describedby={problem === 'name-too-long' ? 'plan-problem' : undefined}
              onInput={(event) => onName(seat, event.currentTarget.value)}
              onKeyDown={(event) => {
                const next = event.currentTarget.nextElementSibling;
                if (event.key !== 'Enter' || !(next instanceof HTMLInputElement)) return;
                // Enter after a name is for the next name, not for the next page.
                event.preventDefault();
                next.focus();
              }}
            />
          ))}
        </div>
      </fieldset>
    </section>
  );
}

export function CircleSetup(props: CircleSetupProps) {
  const { plan, onPlan } = props;
  const minutes = Math.max(1, Math.round(plannedSeconds(plan) / 60));
  return (
    <form
      aria-labelledby="plan"
      class="circle-setup"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        props.onRules();
      }}
    >
      <PageHead />
      <h1 id="plan">{message('circle')}</h1>
      <p class="circle-about">{message('circleAbout')}</p>
      {props.wasRefused && <p class="status">{message('refused')}</p>}
      <Question {...props} />
      <Seats {...props} />
      <div class="circle-choices">
        {(Object.keys(CHOICES) as ChoiceName[]).map((name) => (
          <Choice key={name} name={name} plan={plan} onPlan={onPlan} />
        ))}
      </div>
      <label class="circle-switch">
        <input
          type="checkbox"
          checked={plan.hasEcho}
          onChange={(event) => onPlan({ hasEcho: event.currentTarget.checked })}
        />
        {message('echo')}
      </label>
      <label class="circle-switch">
        <input
          type="checkbox"
          checked={plan.hasBell}
          onChange={(event) => onPlan({ hasBell: event.currentTarget.checked })}
        />
        {message('bell')}
      </label>
      <div class="circle-foot">
        <button type="submit" class="main-button">
          {message('toRules')}
        </button>
        <p class="status">
          {plan.hasEcho
            ? message('plannedWithEcho', { count: minutes })
            : message('planned', { count: minutes })}
        </p>
      </div>
      <p class="problem" role="alert" id="plan-problem">
        {problemWords(props)}
      </p>
    </form>
  );
}
