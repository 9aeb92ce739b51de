// @vitest-environment happy-dom
import { screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { render } from 'preact';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { startPopup } from '../../entrypoints/popup/page.tsx';
import { EMPTY_QUEUE } from '../../utils/domain/queue.ts';
import { saveNote } from '../../utils/services/notes.ts';
import { changeQueue } from '../../utils/services/queue-store.ts';
import { createFakeChanges } from '../support/changes.ts';
import { createClock } from '../support/clock.ts';
import { openStore } from '../support/database.ts';
import { loadPage, look } from '../support/page.ts';
import { BREAD, cardNamed, draftOf, OUTWARD_PROMPT } from '../support/samples.ts';

beforeEach(() => localStorage.clear());

let opened = 0;

/** A reader who opens the popup, and types `typed` before its module is there. */
async function openPopup(typed = '', opening = openStore()) {
  opened += 1;
  const { store, database } = await opening;
  const clock = createClock();
  const changes = createFakeChanges();
  const coming = Array.from({ length: 20 }, (_, at) =>
    cardNamed(`popup-${opened}-${at}`, { turn: [0, at], prompt: OUTWARD_PROMPT }),
  );
  changeQueue(() => ({ ...EMPTY_QUEUE, languages: 'en', coming }));
  look('visible');
  const { painted, container } = loadPage('popup', clock);
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your reflection' });
  field.focus();
  field.value = typed;
  onTestFinished(() => render(null, container));
  startPopup({ painted, container, store, changes, system: clock });
  return { user: userEvent.setup(), database, changes, container, field };
}

describe('the popup', () => {
  it('takes over the field with what was typed in it, and the focus where it was', async () => {
    const { user, field, database } = await openPopup('Typed at once');
    expect(screen.getByRole('textbox', { name: 'Your reflection' })).toBe(field);
    expect(field.value).toBe('Typed at once');
    expect(document.activeElement).toBe(field);
    await user.keyboard(' and on');
    await vi.waitFor(async () =>
      expect((await database.getAll('drafts')).map(({ text }) => text)).toEqual([
        'Typed at once and on',
      ]),
    );
  });

  it('saves by the keyboard alone, says so, and shows the note under Notes', async () => {
    const { user, field } = await openPopup();
    await user.keyboard('A man held the door.{Control>}{Enter}{/Control}');
    await screen.findByText('Saved.');
    expect(field.value).toBe('');
    await user.click(screen.getByRole('tab', { name: 'Notes' }));
    const list = await screen.findByRole('list', { name: 'Saved notes' });
    await vi.waitFor(() => expect(within(list).getAllByRole('article')).toHaveLength(1));
    expect(list.textContent).toContain('A man held the door.');
    expect(list.textContent).toContain(OUTWARD_PROMPT.text);
  });

  it('shows what another page saved, while Notes is open', async () => {
    const { user, database, changes } = await openPopup();
    await user.click(screen.getByRole('tab', { name: 'Notes' }));
    await screen.findByText(/Nothing here yet/);
    await saveNote(database, draftOf({ text: 'From there.', surface: 'newtab' }), createClock());
    changes.tell('notes');
    await screen.findByText('From there.');
  });

  it('offers no draft that belongs to a circle: that is finished where the circle is', async () => {
    const { user, database } = await openPopup();
    const { draftOf } = await import('../support/samples.ts');
    await database.put('drafts', draftOf({ surface: 'circle', subject: 'c', text: 'Of a circle' }));
    await database.put('drafts', draftOf({ surface: 'edit', subject: 'n', text: 'Of an edit' }));
    await user.click(screen.getByRole('tab', { name: 'Notes' }));
    await screen.findByText('Of an edit');
    expect(screen.queryByText('Of a circle')).toBeNull();
  });

  it('finds, edits, deletes and brings back a note', async () => {
    const { user } = await openPopup();
    await user.keyboard('A slow café{Control>}{Enter}{/Control}');
    await screen.findByText('Saved.');
    await user.click(screen.getByRole('tab', { name: 'Notes' }));
    await user.type(screen.getByRole('searchbox', { name: 'Search notes' }), 'cafe');
    await screen.findByText('1 note');
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    const field = screen.getByRole('textbox', { name: 'Your note' });
    await user.clear(field);
    await user.type(field, 'A slow café, still{Control>}{Enter}{/Control}');
    await user.click(await screen.findByRole('button', { name: 'Delete' }));
    await screen.findByText('The note is deleted.');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await vi.waitFor(() =>
      expect(screen.getByRole('list', { name: 'Saved notes' }).textContent).toContain(
        'A slow café, still',
      ),
    );
  });

  it('says once that there is someone to ask, without the name, where nothing else has the line', async () => {
    const { store, database } = await openStore();
    const yesterday = createClock('2026-11-22T09:00Z');
    const note = await saveNote(
      database,
      draftOf({ kind: 'sensing', person: 'Miriam', text: 'Rest.' }),
      yesterday,
    );
    const { container } = await openPopup('', Promise.resolve({ store, database }));
    const link = await screen.findByRole('link', { name: 'There is someone you wanted to ask.' });
    expect(link.getAttribute('href')).toBe(`practice.html#ask=${note.id}`);
    expect(container.textContent).not.toContain('Miriam');
    await vi.waitFor(async () =>
      expect((await database.get('settings', 'askSaidOn'))?.value).toBe('2026-11-23'),
    );
  });

  it('leaves the line to what was written to the thought before', async () => {
    const { store, database } = await openStore();
    const yesterday = createClock('2026-11-22T09:00Z');
    await saveNote(database, draftOf({ kind: 'sensing', person: 'Dan', text: 'Rest.' }), yesterday);
    const answers = { ...BREAD, id: `popup-${opened + 1}-0` };
    await saveNote(database, draftOf({ answers, text: 'Before.' }), yesterday);
    await openPopup('', Promise.resolve({ store, database }));
    await screen.findByText('Before.');
    expect(screen.queryByRole('link', { name: /someone you wanted to ask/ })).toBeNull();
    expect(await database.get('settings', 'askSaidOn')).toBeUndefined();
  });
});
