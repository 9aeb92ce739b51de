// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { NewTab, type NewTabProps } from '../../components/new-tab.tsx';
import { ProblemView } from '../../components/problem-view.tsx';
import { BREAD, cardNamed, OUTWARD_PROMPT } from '../support/samples.ts';
import { axeViolations, recorded, show, tabTo } from '../support/views.ts';

const { id: thought, ...bread } = BREAD;
const CARD = { thought, ...bread, prompt: OUTWARD_PROMPT };

function newTab(rest: Partial<NewTabProps> = {}) {
  const { handlers, calls } = recorded('onReflect', 'onKeep', 'onAnother', 'onShare', 'onReveal');
  const props: NewTabProps = {
    card: CARD,
    hasPrompt: false,
    isKept: false,
    answers: 0,
    isPanelOpen: false,
    ...handlers,
    ...rest,
  };
  return { ...show(<NewTab {...props} />), calls, props };
}

describe('NewTab', () => {
  it('shows the thought, its source and a quiet row, and nothing amiss to axe', async () => {
    const { container } = newTab();
    expect(container.querySelector('blockquote')?.textContent).toBe(BREAD.text);
    const names = screen.getAllByRole('button').map((button) => button.textContent);
    expect(names.filter((name) => name !== 'Show the thought')).toEqual([
      'Reflect',
      'Keep',
      'Another',
      'Share',
    ]);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('never takes the focus: that is the address bar’s', () => {
    newTab();
    expect(document.activeElement).toBe(document.body);
  });

  it.each([
    ['Reflect', 'onReflect'],
    ['Keep', 'onKeep'],
    ['Another', 'onAnother'],
    ['Share', 'onShare'],
    ['Show the thought', 'onReveal'],
  ] as const)('does with the keyboard alone what %s says', async (name, handler) => {
    const { user, calls } = newTab();
    await tabTo(user, screen.getByRole('button', { name }));
    await user.keyboard('{Enter}');
    await user.keyboard(' ');
    expect(calls(handler)).toHaveLength(2);
  });

  it('tells a screen reader whether the thought is kept and the panel open', () => {
    newTab({ isKept: true, isPanelOpen: true });
    expect(screen.getByRole('button', { name: 'Keep', pressed: true })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Reflect', expanded: true })).toBeDefined();
  });

  it('says what came of sharing, and offers what more there is', () => {
    newTab({ answers: 2, said: 'Copied.', offer: <button type="button">As a picture</button> });
    expect(screen.getByRole('status').textContent).toBe('Copied.');
    expect(screen.getByRole('button', { name: 'As a picture' })).toBeDefined();
    expect(screen.queryByRole('button', { name: /You wrote/ })).toBeNull();
  });

  it('has a place for what is said before anything is: a screen reader has to know it', () => {
    newTab();
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it.each([
    [1, 'You wrote to this once before'],
    [7, 'You wrote to this 7 times before'],
  ])(
    'says quietly that the reader wrote to it %i times before, and leads there',
    async (answers, words) => {
      const { user, calls } = newTab({ answers });
      await user.click(screen.getByRole('button', { name: words }));
      expect(calls('onReflect')).toHaveLength(1);
    },
  );

  it('says nothing of that where nothing was written, or where the panel shows the words', () => {
    newTab({ answers: 0 });
    newTab({ answers: 2, isPanelOpen: true });
    expect(screen.queryByRole('button', { name: /You wrote/ })).toBeNull();
  });

  it('shows the question to who wants one there, and to no one else', () => {
    const { rerender, props } = newTab();
    expect(screen.getByText(OUTWARD_PROMPT.text).hidden).toBe(true);
    rerender(<NewTab {...props} hasPrompt />);
    expect(screen.getByText(OUTWARD_PROMPT.text).hidden).toBe(false);
    rerender(<NewTab {...props} hasPrompt card={cardNamed('a')} />);
    expect(screen.queryByText(OUTWARD_PROMPT.text)).toBeNull();
  });

  it('says what keeps notes from being stored, and still shows the thought', () => {
    const { container } = newTab({ problem: <ProblemView problem="unavailable" /> });
    expect(screen.getByRole('alert').textContent).toContain('no place to store');
    expect(container.querySelector('blockquote')?.textContent).toBe(BREAD.text);
  });
});
