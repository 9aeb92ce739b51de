// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { describe, expect, it } from 'vitest';
import { ReflectionPanel, type ReflectionPanelProps } from '../../components/reflection-panel.tsx';
import { BREAD, draftOf, INWARD_PROMPT, noteOf, OUTWARD_PROMPT } from '../support/samples.ts';
import { axeViolations, recorded, show, tabTo } from '../support/views.ts';

/** The panel with a field that holds what is typed, as the page makes it. */
function TypedPanel(props: ReflectionPanelProps) {
  const [text, setText] = useState(props.text);
  const onText = (typed: string) => {
    props.onText(typed);
    setText(typed);
  };
  return <ReflectionPanel {...props} text={text} onText={onText} />;
}

function panel(rest: Partial<ReflectionPanelProps> = {}) {
  const { handlers, calls } = recorded(
    'onText',
    'onPerson',
    'onAnotherPrompt',
    'onSkipPrompt',
    'onAskMe',
    'onSave',
    'onContinue',
    'onCopy',
  );
  const props: ReflectionPanelProps = {
    prompt: OUTWARD_PROMPT,
    arePromptsOn: true,
    text: '',
    person: '',
    status: 'idle',
    earlier: [],
    unfinished: undefined,
    today: '2026-11-23',
    hasProblem: false,
    ...handlers,
    ...rest,
  };
  return { ...show(<TypedPanel {...props} />), calls };
}

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your reflection' });
const button = (name: string) => screen.getByRole('button', { name });

describe('ReflectionPanel', () => {
  it('has a field that is ready for typing, described by the question, and nothing amiss to axe', async () => {
    const { container } = panel();
    expect(document.activeElement).toBe(field());
    const described = field().getAttribute('aria-describedby') ?? '';
    expect(container.querySelector(`#${described}`)?.textContent).toBe(OUTWARD_PROMPT.text);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('hands on every letter as it is typed', async () => {
    const { user, calls } = panel();
    await user.keyboard('A man');
    expect(calls('onText')).toEqual([['A'], ['A '], ['A m'], ['A ma'], ['A man']]);
  });

  it.each(['{Control>}{Enter}{/Control}', '{Meta>}{Enter}{/Meta}'])(
    'saves by the keys %s, with no line end written',
    async (keys) => {
      const { user, calls } = panel();
      await user.keyboard(`A man${keys}`);
      expect(calls('onSave')).toHaveLength(1);
      expect(field().value).toBe('A man');
    },
  );

  it('writes a line end by Enter alone', async () => {
    const { user, calls } = panel();
    await user.keyboard('A{Enter}B');
    expect(field().value).toBe('A\nB');
    expect(calls('onSave')).toEqual([]);
  });

  it('saves from the name of the person by the same keys', async () => {
    const { user, calls } = panel();
    await user.click(screen.getByRole('textbox', { name: 'About someone' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(calls('onSave')).toHaveLength(1);
  });

  it('is reached and saved by Tab and Enter', async () => {
    const { user, calls } = panel({ text: 'A' });
    await tabTo(user, button('Save'));
    await user.keyboard('{Enter}');
    expect(calls('onSave')).toHaveLength(1);
  });

  it('closes by Escape where it can be closed', async () => {
    const { handlers, calls } = recorded('onClose');
    const { user } = panel(handlers);
    await user.keyboard('{Escape}');
    expect(calls('onClose')).toHaveLength(1);
  });

  it('leaves Escape to the browser in the popup, which closes by it', () => {
    panel();
    const isLeft = fireEvent.keyDown(field(), { key: 'Escape' });
    expect(isLeft).toBe(true);
  });

  it('shows in the field, code unit for code unit, what the draft holds', () => {
    const text = 'a\ud800b \u2028 שָׁ 👩‍👩‍👧 </textarea><b>';
    panel({ text });
    expect(field().value).toBe(text);
  });

  it.each([
    ['saved', '', 'Saved.'],
    ['empty', '', 'There is nothing to save yet.'],
    [
      'too-long',
      'a'.repeat(100_001),
      /holds 100,000 characters and this has 100,001\. Nothing has been cut/,
    ],
    ['idle', 'a', ''],
  ] as const)('says where the note stands: %s', (status, text, words) => {
    panel({ status, text });
    const said = screen.getByRole('status').textContent ?? '';
    if (typeof words === 'string') expect(said).toBe(words);
    else expect(said).toMatch(words);
  });

  it('cuts nothing that is pasted beyond the limit', () => {
    const { calls } = panel();
    fireEvent.input(field(), { target: { value: 'a'.repeat(100_001) } });
    expect(calls('onText')[0]?.[0]).toHaveLength(100_001);
    expect(field().maxLength === -1 || field().maxLength > 100_001).toBe(true);
  });

  it('gives another question, or none, at a tap', async () => {
    const { user, calls } = panel();
    await user.click(button('Another question'));
    await user.click(button('Skip it'));
    expect(calls('onAnotherPrompt')).toHaveLength(1);
    expect(calls('onSkipPrompt')).toHaveLength(1);
  });

  it('asks again when the reader wants to be asked', async () => {
    const { user, calls } = panel({ prompt: undefined });
    expect(field().hasAttribute('aria-describedby')).toBe(false);
    await user.click(button('Ask me something'));
    expect(calls('onAskMe')).toHaveLength(1);
  });

  it('has no word of questions where they are switched off', () => {
    panel({ prompt: undefined, arePromptsOn: false });
    expect(screen.queryByRole('button', { name: /question|Skip|Ask/ })).toBeNull();
  });

  it('asks for a name only with an outward question', async () => {
    const { user, calls } = panel();
    await user.click(screen.getByRole('textbox', { name: 'About someone' }));
    await user.keyboard('M');
    expect(calls('onPerson')).toEqual([['M']]);
  });

  it('asks for no name with an inward question', () => {
    panel({ prompt: INWARD_PROMPT });
    expect(screen.queryByRole('textbox', { name: 'About someone' })).toBeNull();
  });

  it('shows what was written to the thought before, with its day, and how much more there is', () => {
    const earlier = ['Second.', 'First.', 'Zeroth.'].map((text, at) =>
      noteOf(`n${at}`, text, { day: '2025-03-01' }),
    );
    const { container } = panel({ earlier });
    const line = container.textContent ?? '';
    expect(line).toContain('Saturday');
    expect(line).toContain('2025');
    expect(container.querySelector('q')?.textContent).toBe('Second.');
    expect(line).toContain('2 more notes to it.');
    expect(line).not.toContain('First.');
  });

  it('names the year of an earlier note only where it is another one', () => {
    const { container } = panel({ earlier: [noteOf('n', 'Words.', { day: '2026-03-01' })] });
    expect(container.textContent).not.toContain('2026');
  });

  it('offers an unfinished draft before what was written earlier: one line, not two', async () => {
    const unfinished = draftOf({
      answers: BREAD,
      text: `Half ${'a '.repeat(100)}`,
      day: '2026-11-22',
    });
    const { container, user, calls } = panel({ unfinished, earlier: [noteOf('n', 'Before.')] });
    expect(container.querySelectorAll('q')).toHaveLength(1);
    expect(container.querySelector('q')?.textContent?.length).toBeLessThan(95);
    expect(container.textContent).not.toContain('Before.');
    await user.click(button('Continue'));
    expect(calls('onContinue')).toEqual([[unfinished]]);
  });

  it('shows markup in an earlier note as text', () => {
    const text = '<img src=x onerror=alert(1)>';
    const { container } = panel({ earlier: [noteOf('n', text)] });
    expect(container.querySelector('q')?.textContent).toBe(text);
    expect(container.querySelector('img')).toBeNull();
  });

  it('offers to copy the words where they cannot be stored', async () => {
    const { user, calls } = panel({ hasProblem: true, text: 'Mine.' });
    await user.click(button('Copy my words'));
    expect(calls('onCopy')).toHaveLength(1);
  });

  it('offers no copying where there is nothing to copy, or nothing wrong', () => {
    panel({ hasProblem: true });
    panel({ text: 'Mine.' });
    expect(screen.queryByRole('button', { name: 'Copy my words' })).toBeNull();
  });
});
