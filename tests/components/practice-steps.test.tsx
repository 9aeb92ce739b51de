// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { PracticeBegin } from '../../components/practice-begin.tsx';
import { PracticeEnd } from '../../components/practice-end.tsx';
import { PracticeEnter } from '../../components/practice-enter.tsx';
import { PracticeNote } from '../../components/practice-note.tsx';
import { PracticePause } from '../../components/practice-pause.tsx';
import { PracticeView, type PracticeViewProps } from '../../components/practice-view.tsx';
import { OUTWARD_PROMPT } from '../support/samples.ts';
import { axeViolations, recorded, show } from '../support/views.ts';

const MIRIAM = { id: 'p1', name: 'Miriam', foldedName: 'miriam', instant: 1 };

const HANDLERS = [
  'onBegin',
  'onPauseSeconds',
  'onStation',
  'onPerson',
  'onAbout',
  'onAnotherPrompt',
  'onText',
  'onClock',
  'onContinue',
  'onSure',
  'onDeed',
  'onBack',
  'onSave',
  'onAsks',
  'onAgain',
  'onDiscard',
  'onUndo',
  'onTakeUp',
  'onCopy',
] as const;

function view(rest: Partial<PracticeViewProps> = {}, on = recorded(...HANDLERS).handlers) {
  return (
    <PracticeView
      step="begin"
      status="idle"
      text=""
      person=""
      today="2026-11-23"
      unfinished={undefined}
      canUndo={false}
      hasProblem={false}
      {...on}
      {...rest}
    >
      {rest.children}
    </PracticeView>
  );
}

const set = { pauseSeconds: 45, pauseTyped: '45', isPauseWrong: false, station: 'none' } as const;

describe('the pause', () => {
  it.each([
    [45, 45, '0%'],
    [45, 15, '66%'],
    [45, 0, '100%'],
    [0, 0, '100%'],
  ])('of %i s, %i s before its end, has a line of %s', (seconds, secondsLeft, length) => {
    const onSkip = () => undefined;
    const { container } = show(<PracticePause {...{ seconds, secondsLeft, onSkip }} />);
    const line = container.querySelector<HTMLElement>('.practice-passed div');
    expect(`${Math.trunc(Number.parseFloat(line?.style.inlineSize ?? ''))}%`).toBe(length);
    expect(screen.getByRole('timer').textContent).toBe(`${secondsLeft} seconds`);
  });
});

describe('the beginning', () => {
  it('says what it is, and begins at one press, with nothing amiss to axe', async () => {
    const { handlers, calls } = recorded(...HANDLERS);
    const { container, user } = show(view({ children: <PracticeBegin {...set} {...handlers} /> }));
    expect(container.textContent).toContain('You set your own view aside');
    const circle = screen.getByRole('link', { name: 'To the circle' });
    expect(circle.getAttribute('href')).toBe('circle.html');
    await user.click(screen.getByRole('button', { name: 'Begin' }));
    await user.click(screen.getByRole('button', { name: 'Skip the pause' }));
    expect(calls('onBegin')).toEqual([[45], [0]]);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('says what a pause can be where another is typed, and keeps what is typed', () => {
    const { handlers } = recorded(...HANDLERS);
    show(<PracticeBegin {...set} pauseTyped="500" isPauseWrong={true} {...handlers} />);
    const field = screen.getByRole<HTMLInputElement>('spinbutton');
    expect(field.value).toBe('500');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('status').textContent).toBe(
      'The pause can last from 0 to 120 seconds.',
    );
  });

  it('offers the path, and no station is chosen for the reader', async () => {
    const { handlers, calls } = recorded(...HANDLERS);
    const { user } = show(<PracticeBegin {...set} {...handlers} />);
    await user.click(screen.getByText('The path'));
    expect(screen.getByRole('radio', { name: 'No suggestion', checked: true })).toBeDefined();
    await user.click(screen.getByRole('radio', { name: 'A friend' }));
    expect(calls('onStation')).toEqual([['friend']]);
  });
});

describe('entering', () => {
  const props = {
    person: '',
    people: [MIRIAM],
    station: 'none',
    about: 'love',
    prompt: OUTWARD_PROMPT,
    text: '',
    secondsPassed: undefined,
  } as const;

  it('takes a name, somebody picked, or someone near; one question of four; and words', async () => {
    const { handlers, calls } = recorded(...HANDLERS);
    const { container, user } = show(<PracticeEnter {...props} {...handlers} />);
    await user.type(screen.getByRole('textbox', { name: 'Whom?' }), 'D');
    await user.click(screen.getByRole('button', { name: 'Miriam' }));
    await user.click(screen.getByRole('button', { name: 'Someone near me' }));
    expect(calls('onPerson')).toEqual([['D'], ['Miriam'], ['']]);
    await user.click(screen.getByRole('radio', { name: 'What do they need today?' }));
    expect(calls('onAbout')).toEqual([['need']]);
    const field = screen.getByRole('textbox', { name: 'As they would say it' });
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')).toBeTruthy();
    await user.type(field, 'R{Control>}{Enter}{/Control}');
    expect(calls('onText')).toEqual([['R']]);
    expect(calls('onContinue')).toHaveLength(1);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('shows no clock until it is asked for', async () => {
    const { handlers, calls } = recorded(...HANDLERS);
    const { rerender, user } = show(<PracticeEnter {...props} {...handlers} />);
    expect(screen.queryByRole('timer')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show the time' }));
    expect(calls('onClock')).toEqual([[true]]);
    rerender(<PracticeEnter {...props} {...handlers} secondsPassed={65} />);
    expect(screen.getByRole('timer').textContent).toBe('1:05');
  });

  it('gives a name of any script its own direction', () => {
    const { handlers } = recorded(...HANDLERS);
    const dan = { ...MIRIAM, name: 'Дан דן' };
    show(<PracticeEnter {...props} people={[dan]} {...handlers} />);
    expect(screen.getByRole('button', { name: 'Дан דן' }).querySelector('bdi')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Whom?' }).getAttribute('dir')).toBe('auto');
  });
});

describe('the note', () => {
  it('shows the words, asks how sure, and saves; without words it says the way out', async () => {
    const { handlers, calls } = recorded(...HANDLERS);
    const note = { text: 'Rest.', sure: undefined, deed: '' };
    const { container, rerender, user } = show(<PracticeNote {...note} {...handlers} />);
    expect(container.querySelector('blockquote')?.textContent).toBe('Rest.');
    await user.click(screen.getByRole('radio', { name: 'Fairly' }));
    expect(calls('onSure')).toEqual([['fairly']]);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(calls('onSave')).toHaveLength(1);
    expect(await axeViolations(container)).toEqual([]);
    rerender(<PracticeNote {...note} text=" " {...handlers} />);
    expect(container.textContent).toContain('Nothing is written yet.');
  });
});

describe('the end', () => {
  it('says what comes next, and takes a no to being reminded', async () => {
    const { handlers, calls } = recorded(...HANDLERS);
    const props = { person: { id: 'p1', name: 'Miriam' }, asks: true };
    const { container, user, rerender } = show(<PracticeEnd {...props} {...handlers} />);
    expect(container.textContent).toContain('From tomorrow on you can ask Miriam how it really is');
    await user.click(screen.getByRole('button', { name: 'Do not say it in the popup' }));
    expect(calls('onAsks')).toEqual([[false]]);
    rerender(<PracticeEnd {...props} asks={false} {...handlers} />);
    expect(screen.queryByRole('button', { name: 'Do not say it in the popup' })).toBeNull();
    rerender(<PracticeEnd {...props} person={undefined} {...handlers} />);
    expect(container.textContent).toContain('without a name');
  });
});

describe('PracticeView', () => {
  it('gives the focus to the heading of the next step, and not at the beginning', () => {
    const { rerender } = show(view());
    expect(document.activeElement).toBe(document.body);
    rerender(view({ step: 'enter' }));
    expect(document.activeElement?.textContent).toBe('Enter their view');
  });

  it('tells a name that is too long by its length, and that nothing was cut', () => {
    show(view({ step: 'enter', status: 'name-too-long', person: 'a'.repeat(500) }));
    expect(screen.getByRole('status').textContent).toBe(
      'A name holds 200 characters and this has 500. Nothing has been cut; please shorten it.',
    );
  });

  it('offers a way to copy where nothing can be stored', async () => {
    const on = recorded(...HANDLERS);
    const { user } = show(view({ step: 'enter', text: 'R', hasProblem: true }, on.handlers));
    await user.click(screen.getByRole('button', { name: 'Copy my words' }));
    expect(on.calls('onCopy')).toHaveLength(1);
  });
});
