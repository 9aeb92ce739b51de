// @vitest-environment happy-dom
import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { NoteList, type NoteListProps } from '../../components/note-list.tsx';
import { BREAD, draftOf, noteOf } from '../support/samples.ts';
import { axeViolations, recorded, show } from '../support/views.ts';

const NOTES = [noteOf('a', 'A door.', { answers: BREAD, person: 'p1' }), noteOf('b', 'A window.')];

function list(rest: Partial<NoteListProps> = {}) {
  const { handlers, calls } = recorded(
    'onQuery',
    'onMore',
    'onEdit',
    'onEditText',
    'onEditSave',
    'onEditCancel',
    'onDelete',
    'onUndo',
    'onContinue',
    'onDiscard',
  );
  const props: NoteListProps = {
    isLoaded: true,
    query: '',
    notes: NOTES,
    names: new Map([['p1', 'Miriam']]),
    hasMore: false,
    editing: undefined,
    status: 'idle',
    drafts: [],
    thisYear: '2026',
    ...handlers,
    ...rest,
  };
  return { ...show(<NoteList {...props} />), calls, props };
}

const saved = () => screen.getByRole('list', { name: 'Saved notes' });
const said = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .filter(Boolean);

describe('NoteList', () => {
  it('lists the saved notes, an article each, under a search, with nothing amiss to axe', async () => {
    const { container } = list();
    expect(within(saved()).getAllByRole('article')).toHaveLength(2);
    expect(saved().textContent).toContain('About Miriam');
    expect(screen.getByRole('searchbox', { name: 'Search notes' })).toBeDefined();
    expect(await axeViolations(container)).toEqual([]);
  });

  it('searches at each letter', async () => {
    const { user, calls } = list();
    await user.click(screen.getByRole('searchbox'));
    await user.keyboard('d');
    expect(calls('onQuery')).toEqual([['d']]);
  });

  it.each([
    ['nothing yet', { notes: [] }, [/^Nothing here yet/]],
    ['nothing while it is being read', { notes: [], isLoaded: false }, []],
    ['nothing found', { notes: [], query: ' roof ' }, [/“roof”/]],
    ['one note', { notes: NOTES.slice(0, 1), query: 'door' }, [/^1 note$/]],
    ['two notes', { query: 'a' }, [/^2 notes$/]],
    ['more than are shown', { query: 'a', hasMore: true }, [/^The latest 2 are shown/]],
    ['no number without a search', {}, []],
  ] as [string, Partial<NoteListProps>, RegExp[]][])('says: %s', (_, rest, words) => {
    list(rest);
    expect(said()).toEqual(words.map((pattern) => expect.stringMatching(pattern)));
  });

  it('shows more at a tap, where there is more', async () => {
    const { user, calls } = list({ hasMore: true });
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(calls('onMore')).toHaveLength(1);
  });

  it('edits and deletes the note whose buttons are pressed', async () => {
    const { user, calls } = list();
    const [, second] = within(saved()).getAllByRole('article');
    if (!second) throw new Error('there is no second note');
    await user.click(within(second).getByRole('button', { name: 'Edit' }));
    await user.click(within(second).getByRole('button', { name: 'Delete' }));
    expect([calls('onEdit')[0]?.[0], calls('onDelete')[0]?.[0]]).toEqual([NOTES[1], NOTES[1]]);
  });

  it('opens the field in the note that is being edited, and in no other', () => {
    list({ editing: { note: 'b', text: 'A window, open' } });
    const [first, second] = within(saved()).getAllByRole('article');
    if (!first || !second) throw new Error('there are no two notes');
    expect(within(first).queryByRole('textbox')).toBeNull();
    expect(within(second).getByRole<HTMLTextAreaElement>('textbox').value).toBe('A window, open');
  });

  it.each([
    ['deleted', 'The note is deleted.'],
    ['discarded', 'What was not saved is discarded.'],
  ] as const)('has the focus on Undo when something is %s', async (status, words) => {
    const { container, rerender, props, user, calls } = list();
    rerender(<NoteList {...props} status={status} />);
    expect(said()).toEqual([words]);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo' }));
    await user.keyboard('{Enter}');
    expect(calls('onUndo')).toHaveLength(1);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('has the focus on Undo at a second deletion too, whose button is gone as well', () => {
    const { rerender, props } = list();
    const deleting = (note: string, notes: NoteListProps['notes']) =>
      ({ status: 'deleted', notes, taken: { note } }) as Partial<NoteListProps>;
    rerender(<NoteList {...props} {...deleting('a', NOTES.slice(1))} />);
    screen.getByRole('button', { name: 'Delete' }).focus();
    rerender(<NoteList {...props} {...deleting('b', [])} />);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo' }));
  });

  it.each([
    ['restored', 'It is back.'],
    ['failed', 'That could not be stored.'],
  ] as const)('says what came of it: %s', (status, words) => {
    list({ status });
    expect(said()).toEqual([words]);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('shows what is unfinished before what is saved, to go on with or to discard', async () => {
    const drafts = [
      draftOf({ text: 'Half', answers: BREAD }),
      draftOf({ surface: 'edit', subject: 'b', day: '', text: 'Edit' }),
    ];
    const { container, user, calls } = list({ drafts });
    expect(screen.getByRole('region', { name: 'Not finished' }).textContent).toContain('Half');
    await user.click(screen.getAllByRole('button', { name: 'Continue' })[0] as HTMLElement);
    await user.click(screen.getAllByRole('button', { name: 'Discard' })[1] as HTMLElement);
    expect(calls('onContinue')[0]?.[0]).toEqual(drafts[0]);
    expect(calls('onDiscard')[0]?.[0]).toEqual(drafts[1]);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('shows markup in a note and in a draft as text', () => {
    const text = '<b onclick=alert(1)>bold</b>';
    const { container } = list({ notes: [noteOf('n', text)], drafts: [draftOf({ text })] });
    expect(container.querySelector('b')).toBeNull();
    expect(container.textContent?.split(text)).toHaveLength(3);
  });
});
