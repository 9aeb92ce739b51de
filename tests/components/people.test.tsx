// @vitest-environment happy-dom
import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { AskLine } from '../../components/ask-line.tsx';
import { AskView, type AskViewProps } from '../../components/ask-view.tsx';
import { PeopleList } from '../../components/people-list.tsx';
import { PersonPage, type PersonPageProps } from '../../components/person-page.tsx';
import type { Note } from '../../utils/domain/note.ts';
import type { Person } from '../../utils/domain/person.ts';
import { noteOf } from '../support/samples.ts';
import { axeViolations, recorded, show } from '../support/views.ts';

const person = (id: string, name: string, rest: Partial<Person> = {}): Person => ({
  id,
  name,
  foldedName: name,
  instant: 1,
  ...rest,
});

const DAN = person('dan', 'Dan', { colour: 'moss' });
const HEBREW = person('mirjam', 'מרים');

const sensing = (id: string, rest: Partial<Note> = {}): Note =>
  noteOf(id, 'Rest.', {
    kind: 'sensing',
    person: 'dan',
    sensing: { about: 'need', sure: 'sure', deed: 'call' },
    ...rest,
  });

const answered = (id: string): Note =>
  sensing(id, {
    answer: { id: 'a', instant: 1, day: '2026-11-24', text: 'A swim.', near: 'far', time: 't' },
  });

const said = { status: 'idle', bearer: undefined, typedLength: 0, canUndo: false } as const;

function personPage(rest: Partial<PersonPageProps> = {}) {
  const { handlers, calls } = recorded(
    'onUndo',
    'onRename',
    'onColour',
    'onArchive',
    'onMerge',
    'onDelete',
  );
  const props: PersonPageProps = {
    ...said,
    isLoaded: true,
    people: [DAN, HEBREW],
    person: DAN,
    sensings: [],
    others: 0,
    thisYear: '2026',
    ...handlers,
    ...rest,
  };
  return { ...show(<PersonPage {...props} />), calls };
}

describe('PeopleList', () => {
  const list = (rest = {}) => {
    const { handlers, calls } = recorded('onAdd', 'onUndo');
    const away = person('away', 'Away', { isArchived: true });
    const props = { ...said, isLoaded: true, people: [DAN, HEBREW, away], ...handlers, ...rest };
    return { ...show(<PeopleList {...props} />), calls };
  };

  it('links each, those put away apart, names isolated, with nothing amiss to axe', async () => {
    const { container } = list();
    const names = within(screen.getByRole('list', { name: 'People' })).getAllByRole('link');
    expect(names.map(({ textContent }) => textContent)).toEqual(['Dan', 'מרים']);
    expect(names.every((name) => name.querySelector('bdi'))).toBe(true);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('adds who is typed, by the keyboard, and says who that is already', async () => {
    const { user, calls, container } = list({ status: 'known', bearer: DAN });
    await user.type(screen.getByRole('textbox', { name: 'A new name' }), 'dan{Enter}');
    expect(calls('onAdd')).toEqual([['dan']]);
    expect(container.querySelector('[role=status]')?.textContent).toBe('That is Dan already.');
  });
});

describe('PersonPage', () => {
  it('has what was sensed and what they said side by side, with nothing amiss to axe', async () => {
    const { container } = personPage({ sensings: [answered('n2'), sensing('n1')] });
    const [first, second] = screen.getAllByRole('article');
    expect(first?.textContent).toContain('A swim.');
    expect(first?.textContent).toContain('Far');
    expect(second?.textContent).toContain('Not asked yet.');
    const links = screen.getAllByRole('link', { name: /Write what they said|Change/ });
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['#ask=n2', '#ask=n1']);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('shows how sure against how near from five answers on, with a table that says the same', () => {
    const four = Array.from({ length: 4 }, (_, at) => answered(`n${at}`));
    const { container } = personPage({ sensings: four });
    expect(screen.queryByRole('table')).toBeNull();
    expect(container.textContent).toContain('There are 4 answers');
    personPage({ sensings: [...four, answered('n4')] });
    const row = screen.getByRole('rowheader', { name: 'Sure' }).closest('tr');
    expect([...(row?.cells ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Sure',
      '5',
      '0',
      '0',
    ]);
    expect(screen.getByText(/From 5 answers/).textContent).toContain('That is few');
  });

  it('asks before it makes one of two, and before it deletes', async () => {
    const { user, calls } = personPage();
    await user.click(screen.getByText('Make one of two'));
    await user.selectOptions(screen.getByRole('combobox'), 'mirjam');
    expect(calls('onMerge')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Make them one' }));
    expect(calls('onMerge')).toEqual([['mirjam']]);
    await user.click(screen.getByText('Delete'));
    await user.click(screen.getByRole('button', { name: 'Keep them, without the name' }));
    await user.click(screen.getByRole('button', { name: 'Delete them too' }));
    expect(calls('onDelete')).toEqual([[false], [true]]);
  });

  it('offers to make one of two where a name is another’s', async () => {
    const { user, calls } = personPage({ status: 'known', bearer: HEBREW });
    await user.click(screen.getByText('Rename', { selector: 'summary' }));
    await user.click(screen.getByRole('button', { name: 'Make them one' }));
    expect(calls('onMerge')).toEqual([['mirjam']]);
  });

  it('says that nobody is there, where the person was deleted, and the way back', async () => {
    const { user, calls, container } = personPage({
      person: undefined,
      status: 'deleted',
      canUndo: true,
    });
    expect(container.textContent).toContain('There is nobody here any more.');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(calls('onUndo')).toHaveLength(1);
  });
});

describe('AskView', () => {
  function ask(rest: Partial<AskViewProps> = {}) {
    const { handlers, calls } = recorded(
      'onText',
      'onNear',
      'onSave',
      'onNotNow',
      'onWillNotAsk',
      'onAsks',
    );
    const props: AskViewProps = {
      isLoaded: true,
      note: sensing('n1'),
      name: 'Dan',
      text: '',
      near: undefined,
      status: 'idle',
      thisYear: '2026',
      asks: true,
      ...handlers,
      ...rest,
    };
    return { ...show(<AskView {...props} />), calls, props };
  }

  it('shows what was sensed, and takes three answers as good, with nothing amiss to axe', async () => {
    const { container, user, calls } = ask();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Dan');
    expect(container.textContent).toContain('Rest.');
    await user.type(screen.getByRole('textbox', { name: 'What they said' }), 'A');
    await user.click(screen.getByRole('radio', { name: 'Partly' }));
    for (const name of ['Save', 'Not now', 'I will not ask'])
      await user.click(screen.getByRole('button', { name }));
    expect(
      ['onText', 'onNear', 'onSave', 'onNotNow', 'onWillNotAsk'].map(
        (name) => calls(name as 'onText').length,
      ),
    ).toEqual([1, 1, 1, 1, 1]);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('shows both side by side once it is saved, and the focus is on what is said of it', () => {
    const { rerender, props } = ask();
    rerender(<AskView {...props} note={answered('n1')} status="saved" />);
    expect(screen.getByRole('article').textContent).toContain('A swim.');
    expect(document.activeElement?.textContent).toBe('Saved.');
  });

  it('says so where there is nobody to ask any more', () => {
    const { container } = ask({ note: undefined });
    expect(container.textContent).toContain('There is nothing to ask here any more');
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });
});

describe('AskLine', () => {
  it('leads to the sensing without a name, and can be stopped there', async () => {
    const { handlers, calls } = recorded('onStop');
    const { user, rerender } = show(<AskLine note="n1" isStopped={false} {...handlers} />);
    const link = screen.getByRole('link', { name: 'There is someone you wanted to ask.' });
    expect(link.getAttribute('href')).toBe('practice.html#ask=n1');
    await user.click(screen.getByRole('button', { name: 'Do not say it in the popup' }));
    expect(calls('onStop')).toHaveLength(1);
    rerender(<AskLine note="n1" isStopped={true} {...handlers} />);
    expect(screen.getByRole('status').textContent).toContain('will not say it');
  });
});
