// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { CircleControls } from '../../components/circle-controls.tsx';
import { CircleStage } from '../../components/circle-stage.tsx';
import { digits, seatName, stepWords } from '../../components/circle-words.ts';
import { begunCircle } from '../../utils/domain/circle.ts';
import type { Circle } from '../../utils/domain/circle-state.ts';
import { circleOf, NOON, planOf, QUESTION, walked } from '../support/circles.ts';
import { axeViolations, recorded, show } from '../support/views.ts';

const plain = (text: string | null | undefined) => (text ?? '').replace(/[\u2068\u2069]/g, '');

function stage(circle: Circle) {
  const { handlers, calls } = recorded('onEvent', 'onRules', 'onEnd');
  const view = show(
    <CircleStage circle={circle}>
      <CircleControls circle={circle} {...handlers} />
    </CircleStage>,
  );
  const title = () => plain(screen.getByRole('heading', { level: 1 }).textContent);
  return { ...view, calls, title, words: () => plain(view.container.textContent) };
}

const THREE = { seats: ['Anna', 'דוד', ''] };

describe('CircleStage', () => {
  it('shows who speaks, the question, the time, the keeper and who is next', async () => {
    const { container, title, words } = stage(circleOf(THREE));
    expect(title()).toBe('Anna');
    expect(words()).toContain(QUESTION.text);
    expect(screen.getByRole('timer', { name: 'Time left' }).textContent).toBe('1:30');
    expect(words()).toContain('Anna keeps the time');
    expect(words()).toContain('Next: דוד');
    expect(await axeViolations(container)).toEqual([]);
  });

  it.each<[string, Circle, string, string]>([
    ['opening', begunCircle(planOf(THREE), 'c', NOON), 'Set your own view aside.', 'Anna begins'],
    ['silence', walked(circleOf(THREE), [['next', 1]]), 'Silence', 'Next: דוד'],
    [
      'echo',
      walked(circleOf({ ...THREE, hasEcho: true, silenceSeconds: 0 }), [['next', 1]]),
      'דוד',
      'says back what Anna said, until Anna nods',
    ],
    [
      'handover',
      walked(circleOf({ ...THREE, rounds: 2 }), [
        ['pass', 1],
        ['pass', 1],
        ['pass', 1],
      ]),
      'Round 2',
      'דוד keeps the time now, and begins.',
    ],
    ['words', walked(circleOf(THREE), [['close', 1]]), 'Anna', 'one word'],
  ])('shows in the %s what is to be done, and the question', (_, circle, large, small) => {
    const { title, words } = stage(circle);
    expect(title()).toBe(large);
    expect(words()).toContain(small);
    expect(words()).toContain(QUESTION.text);
  });

  it('says who comes after the last: a new round, the closing, the note', () => {
    const last = (rounds: number) =>
      walked(circleOf({ ...THREE, rounds }), [
        ['pass', 1],
        ['pass', 1],
      ]);
    expect(stage(last(2)).words()).toContain('Next: a new round, דוד begins');
    expect(stage(last(1)).words()).toContain('Next: the closing, one word each');
    const words = walked(last(1), [
      ['close', 1],
      ['next', 1],
      ['next', 1],
    ]);
    expect(stage(words).words()).toContain('Next: one note for all');
  });

  it('tells a screen reader each step, and no tick of the clock', () => {
    const circle = circleOf(THREE);
    const { rerender } = stage(circle);
    const status = screen.getByRole('status');
    expect(plain(status.textContent)).toBe('Anna, 90 seconds');
    for (const [event, ms, said] of [
      ['look', 30_000, 'Anna, 90 seconds'],
      ['pause', 1, 'Paused'],
      ['goOn', 1, 'Anna, 90 seconds'],
      ['next', 1, 'Silence'],
    ] as const)
      expect(plain(stepWords(walked(circle, [[event, ms]]))), event).toBe(
        event === 'goOn' ? 'Anna, 90 seconds' : said,
      );
    rerender(
      <CircleStage circle={walked(circle, [['look', 60_000]])}>
        <i />
      </CircleStage>,
    );
    expect(screen.getByRole('timer').textContent).toBe('0:30');
    expect(plain(status.textContent)).toBe('Anna, 90 seconds');
  });
});

describe('CircleControls', () => {
  it('has the focus on what comes next, and gives it back there after a press beside it', async () => {
    const { user, calls } = stage(circleOf(THREE));
    const next = screen.getByRole('button', { name: 'Next' });
    expect(document.activeElement).toBe(next);
    await user.click(screen.getByRole('button', { name: '10 s more' }));
    expect(document.activeElement).toBe(next);
    await user.keyboard(' ');
    expect(calls('onEvent')).toEqual([['more'], ['next']]);
  });

  it('goes on where it is paused, so that no Space costs a turn', async () => {
    const { user, calls } = stage(walked(circleOf(THREE), [['pause', 1]]));
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(calls('onEvent')).toEqual([['goOn']]);
  });

  it('offers nothing that means nothing, and says so', async () => {
    const { user, calls } = stage(
      walked(circleOf(THREE), [
        ['close', 1],
        ['next', 1],
      ]),
    );
    for (const name of ['Pause', '10 s less', '10 s more', 'Pass']) {
      const button = screen.getByRole('button', { name });
      expect(button.getAttribute('aria-disabled')).toBe('true');
      await user.click(button);
    }
    expect(calls('onEvent')).toEqual([]);
    expect(screen.queryByRole('button', { name: 'One more round' })).toBeNull();
  });

  it('offers one more round after a whole one', async () => {
    const whole = walked(circleOf(THREE), [
      ['pass', 1],
      ['pass', 1],
      ['pass', 1],
    ]);
    const { user, calls } = stage(whole);
    await user.click(screen.getByRole('button', { name: 'One more round' }));
    expect(calls('onEvent')).toEqual([['anotherRound']]);
  });
});

describe('seatName', () => {
  it('is the name, the number where there is none, and both where two bear it', () => {
    const seats = ['Anna', '', 'anna', 'Ёж'];
    expect(seats.map((_, seat) => plain(seatName(seats, seat)))).toEqual([
      ...['Anna (seat 1)', 'Seat 2', 'anna (seat 3)', 'Ёж'],
    ]);
  });
});

describe('digits', () => {
  it.each([
    [0, '0:00'],
    [1, '0:01'],
    [59_000, '0:59'],
    [59_001, '1:00'],
    [600_000, '10:00'],
  ])('%i ms are %s', (ms, shown) => {
    expect(digits(ms)).toBe(shown);
  });
});
