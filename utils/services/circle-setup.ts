// What friends choose before a circle begins: seats and names, the question,
// times, and the rules that are theirs.
import {
  CIRCLE_RULES,
  type CirclePlan,
  type CircleRule,
  FIRST_PLAN,
  type PlanProblem,
  planProblem,
  seatsFor,
} from '../domain/circle-plan.ts';
import { circleQuestions, type Prompt, shownPrompt } from '../domain/prompt.ts';
import { builtInPrompts } from './built-in-decks.ts';
import { interfaceLanguage } from './language.ts';
import { readQueue } from './queue-store.ts';
import { createState, type State } from './state.ts';
import type { System } from './system.ts';

export type CircleSetupState = {
  plan: CirclePlan;
  /** First the plan is made, then the rules are read out. */
  step: 'plan' | 'rules';
  problem: PlanProblem | undefined;
};

export type CircleSetup = {
  state: State<CircleSetupState>;
  /** Offers the first question. */
  load(): Promise<void>;
  onSeats(count: number): void;
  onName(seat: number, name: string): void;
  onQuestion(text: string): void;
  onAnotherQuestion(): void;
  /** Changes times, rounds, echo or bell. */
  onPlan(change: Partial<CirclePlan>): void;
  onRule(rule: CircleRule, isOn: boolean): void;
  /** To the rules, or to what keeps the circle from beginning. */
  onRules(): void;
  onBack(): void;
};

/** The id of a question that the friends typed themselves. */
const TYPED = 'typed';

export function createCircleSetup(system: System): CircleSetup {
  const state = createState<CircleSetupState>({
    plan: { ...FIRST_PLAN, question: { id: TYPED, text: '' } },
    step: 'plan',
    problem: undefined,
  });
  let questions: Prompt[] = [];
  /** The one offered last, from which the next is counted. */
  let offered = -1;

  function change(plan: Partial<CirclePlan>): void {
    state.set({ plan: { ...state.get().plan, ...plan }, problem: undefined });
  }

  function offerNext(): void {
    offered += 1;
    const question = questions[offered % questions.length];
    if (question !== undefined) change({ question: shownPrompt(question) });
  }

  return {
    state,
    async load() {
      const { code } = interfaceLanguage(readQueue().settings);
      questions = circleQuestions(await builtInPrompts('circle', [code]), system.newId());
      if (state.get().plan.question.text === '') offerNext();
    },
    onSeats: (count) => change({ seats: seatsFor(state.get().plan.seats, count) }),
    onName(seat, name) {
      change({ seats: state.get().plan.seats.with(seat, name) });
    },
    onQuestion(text) {
      const known = questions.find((question) => question.text === text.trim());
      change({ question: known ? { ...shownPrompt(known), text } : { id: TYPED, text } });
    },
    onAnotherQuestion: offerNext,
    onPlan: change,
    onRule(rule, isOn) {
      const { rules } = state.get().plan;
      const isWanted = (one: CircleRule) => (one === rule ? isOn : rules.includes(one));
      change({ rules: CIRCLE_RULES.filter(isWanted) });
    },
    onRules() {
      const problem = planProblem(state.get().plan);
      state.set(problem ? { problem } : { problem: undefined, step: 'rules' });
    },
    onBack: () => state.set({ step: 'plan' }),
  };
}
