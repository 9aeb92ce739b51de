// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { NoteArticle, type NoteArticleProps } from '../../components/note-article.tsx';
import { BREAD, noteOf, OUTWARD_PROMPT } from '../support/samples.ts';
import { axeViolations, recorded, show } from '../support/views.ts';

function article(rest: Partial<NoteArticleProps> = {}) {
  const { handlers, calls } = recorded('onEdit', 'onDelete');
  const props: NoteArticleProps = {
    note: noteOf('n', 'A man held the door.', { answers: BREAD, prompt: OUTWARD_PROMPT }),
    personName: undefined,
    thisYear: '2026',
    edit: undefined,
    ...handlers,
    ...rest,
  };
  return { ...show(<NoteArticle {...props} />), calls };
}

function editing(text: string, problem?: 'empty' | 'too-long') {
  const { handlers, calls } = recorded('onText', 'onSave', 'onCancel');
  const view = article({ edit: { text, ...(problem && { problem }), ...handlers } });
  return {
    ...view,
    calls,
    field: screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your note' }),
  };
}

describe('the article of a sensing', () => {
  it('has what I could do and what they said, with what was searched for marked', async () => {
    const answer = {
      id: 'a',
      instant: 2,
      day: '2026-11-24',
      text: 'That somebody waits.',
      near: 'near' as const,
      time: '00000000002-0000-x',
    };
    const note = noteOf('n', 'That I am on time.', {
      kind: 'sensing',
      sensing: { about: 'fear', deed: 'Call before noon.' },
      answer,
    });
    const { container } = article({ note, parts: ['waits'] });
    expect(container.textContent).toContain('Call before noon.');
    expect(container.textContent).toContain('That somebody waits.');
    expect(container.querySelector('mark')?.textContent).toBe('waits');
    expect(await axeViolations(container)).toEqual([]);
  });
});

describe('the article of a circle’s note', () => {
  it.each([
    [true, 'Monday, November 23 · From a circle'],
    [false, 'From a circle'],
  ])('says where it is from, its day shown or not: %s', (isDayShown, words) => {
    const { container } = article({ note: noteOf('n', 'All.', { kind: 'circle' }), isDayShown });
    expect(container.querySelector('.note-day')?.textContent).toBe(words);
  });
});

describe('NoteArticle', () => {
  it('shows the day, the words, the thought they answer with its source, and the question', async () => {
    const { container } = article();
    expect(screen.getByRole('article')).toBeDefined();
    expect(container.querySelector('time')?.dateTime).toBe('2026-11-23');
    expect(container.textContent).toContain('Monday');
    expect(container.textContent).toContain('A man held the door.');
    const answered = Array.from(
      container.querySelectorAll('.note-answers p'),
      (p) => p.textContent,
    );
    expect(answered).toEqual([
      BREAD.text,
      'Ecclesiastes 11:1, World English Bible',
      OUTWARD_PROMPT.text,
    ]);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('names whom it is about, and the year where it is another', () => {
    const { container } = article({ personName: 'מרים', thisYear: '2027' });
    expect(container.querySelector('bdi')?.textContent).toBe('About מרים');
    expect(container.textContent).toContain('2026');
  });

  it('shows both wordings where two were written at once', () => {
    const note = noteOf('n', 'Here.');
    const wordings = [...note.wordings, { id: 'w2', text: 'There.', time: 't' }];
    const { container } = article({ note: { ...note, wordings } });
    const words = Array.from(container.querySelectorAll('.note-words'), (p) => p.textContent);
    expect(words).toEqual(['Here.', 'There.']);
  });

  it('shows markup as text', () => {
    const text = '<img src=x onerror=alert(1)> <script>alert(2)</script>';
    const { container } = article({ note: noteOf('n', text) });
    expect(container.querySelector('.note-words')?.textContent).toBe(text);
    expect(container.querySelector('img, script')).toBeNull();
  });

  it('can be edited and deleted by the keyboard', async () => {
    const { user, calls } = article();
    await user.tab();
    await user.keyboard('{Enter}');
    await user.tab();
    await user.keyboard('{Enter}');
    expect([calls('onEdit').length, calls('onDelete').length]).toEqual([1, 1]);
  });

  it('opens a field for the words, ready for typing, in the place of the buttons', async () => {
    const { container, field } = editing('First.');
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('First.');
    expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull();
    expect(await axeViolations(container)).toEqual([]);
  });

  it('hands on what is typed, lone surrogates too', () => {
    const { field, calls } = editing('a');
    fireEvent.input(field, { target: { value: 'a\udc00' } });
    expect(calls('onText')).toEqual([['a\udc00']]);
  });

  it('saves by Ctrl+Enter and by the button, and gives up by Escape and by the button', async () => {
    const { user, calls } = editing('First.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(calls('onSave')).toHaveLength(2);
    screen.getByRole('textbox').focus();
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(calls('onCancel')).toHaveLength(2);
  });

  it.each([
    ['empty', '', 'There is nothing to save yet.'],
    ['too-long', 'a'.repeat(100_001), '100,001'],
  ] as const)('says why it cannot be saved: %s', (problem, text, words) => {
    editing(text, problem);
    expect(screen.getByRole('status').textContent).toContain(words);
  });
});
