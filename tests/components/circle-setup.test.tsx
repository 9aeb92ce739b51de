// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { CircleNote } from '../../components/circle-note.tsx';
import { CircleRules, RuleList } from '../../components/circle-rules.tsx';
import { CircleSetup, type CircleSetupProps } from '../../components/circle-setup.tsx';
import { CIRCLE_RULES } from '../../utils/domain/circle-plan.ts';
import { planOf, QUESTION } from '../support/circles.ts';
import { axeViolations, recorded, show } from '../support/views.ts';

function setup(rest: Partial<CircleSetupProps> = {}) {
  const { handlers, calls } = recorded(
    ...['onSeats', 'onName', 'onQuestion', 'onAnotherQuestion', 'onPlan', 'onRules'],
  );
  const props = { plan: planOf(), problem: undefined, wasRefused: false, ...handlers, ...rest };
  return { ...show(<CircleSetup {...(props as CircleSetupProps)} />), calls };
}

describe('CircleSetup', () => {
  it('asks for a question, seats and times, each by its name, with nothing amiss to axe', async () => {
    const { container } = setup();
    const question = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'The question' });
    expect(question.value).toBe(QUESTION.text);
    for (const name of ['How many are you?', 'A turn', 'Silence after it', 'Opening pause'])
      expect(screen.getByRole('combobox', { name })).toBeDefined();
    expect(screen.getAllByRole('textbox', { name: /^Seat \d$/ })).toHaveLength(4);
    expect(container.textContent).toContain('About 7 minutes in all.');
    expect(await axeViolations(container)).toEqual([]);
  });

  it('offers two to ten seats, and times within their limits', () => {
    setup();
    const values = (name: string) =>
      [...screen.getByRole<HTMLSelectElement>('combobox', { name }).options].map((option) =>
        Number(option.value),
      );
    expect(values('How many are you?')).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect([values('A turn').at(0), values('A turn').at(-1)]).toEqual([30, 180]);
    expect(values('Silence after it')).toEqual([0, 5, 10, 15, 20, 25, 30]);
    expect(values('Opening pause').at(-1)).toBe(120);
  });

  it('says what is typed and chosen, and goes on by Enter', async () => {
    const { user, calls } = setup();
    await user.type(screen.getByRole('textbox', { name: 'Seat 2' }), 'Б');
    expect(calls('onName')).toEqual([[1, 'Б']]);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Rounds' }), '3');
    await user.click(screen.getByRole('checkbox', { name: /^Echo/ }));
    expect(calls('onPlan')).toEqual([[{ rounds: 3 }], [{ hasEcho: true }]]);
    await user.click(screen.getByRole('button', { name: 'On to the rules' }));
    expect(calls('onRules')).toHaveLength(1);
  });

  it('goes by Enter from name to name, and after the last one on', async () => {
    const { user, calls } = setup();
    screen.getByRole('textbox', { name: 'Seat 3' }).focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Seat 4' }));
    expect(calls('onRules')).toHaveLength(0);
    await user.keyboard('{Enter}');
    expect(calls('onRules')).toHaveLength(1);
  });

  it.each([
    ['seats', 'A circle has 2 to 10 seats.'],
    ['no-question', 'Choose a question first'],
    ['question-too-long', 'this has 5,000'],
    ['name-too-long', 'it holds 60 characters'],
    ['times', 'longer or shorter than a circle can have'],
  ] as const)('says what keeps it from beginning: %s', (problem, words) => {
    const question = { id: 'typed', text: 'x'.repeat(5000) };
    setup({ problem, plan: planOf({ question }) });
    expect(screen.getByRole('alert').textContent).toContain(words);
  });

  it('describes the field of the question by what is wrong with it', () => {
    setup({ problem: 'no-question', plan: planOf({ question: { id: 'typed', text: '' } }) });
    const field = screen.getByRole('textbox', { name: 'The question' });
    const about = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(about?.textContent).toContain('Choose a question first');
  });
});

describe('CircleRules', () => {
  it('shows all nine with a switch each, and the focus on Begin', async () => {
    const { handlers, calls } = recorded('onRule', 'onBegin', 'onBack');
    const { container, user } = show(<CircleRules rules={['listen']} {...handlers} />);
    expect(screen.getAllByRole('checkbox')).toHaveLength(9);
    expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(1);
    await user.keyboard(' ');
    await user.click(screen.getByRole('checkbox', { name: 'No advice.' }));
    expect([calls('onBegin').length, calls('onRule')]).toEqual([1, [['noAdvice', true]]]);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('shows during the circle those that are on, or that there are none', () => {
    expect(show(<RuleList rules={CIRCLE_RULES} />).container.querySelectorAll('li')).toHaveLength(
      9,
    );
    expect(show(<RuleList rules={['listen']} />).container.textContent).toBe(
      'We listen to the end.',
    );
    expect(show(<RuleList rules={[]} />).container.textContent).toBe('All rules are switched off.');
  });
});

describe('CircleNote', () => {
  function note(rest = {}) {
    const { handlers, calls } = recorded('onText', 'onSave', 'onCopy', 'onEnd');
    const props = { question: QUESTION.text, text: 'We', status: 'idle' as const, ...rest };
    return { ...show(<CircleNote hasProblem={false} {...props} {...handlers} />), calls };
  }

  it('has the focus in the field, under its question, and saves by Ctrl+Enter', async () => {
    const { container, user, calls } = note();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Closing note' }));
    await user.keyboard(' p{Control>}{Enter}{/Control}');
    expect([calls('onText').length, calls('onSave').length]).toEqual([2, 1]);
    expect(container.textContent).toContain(QUESTION.text);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('lets the words be copied where they cannot be stored', () => {
    note({ status: 'failed', hasProblem: true });
    expect(screen.getByRole('status').textContent).toBe('That could not be stored.');
    expect(screen.getByRole('button', { name: 'Copy my words' })).toBeDefined();
  });
});
